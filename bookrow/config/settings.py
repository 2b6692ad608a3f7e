"""Django's settings, made from the environment and from nothing else."""

import os

from bookrow.config import env as environment
from bookrow.config.databases import database
from bookrow.config.post import post

ENV = environment.read(os.environ)
BASE_DIR = environment.ROOT
BOOKROW_DATA = ENV.data
SHOP_FOLDER = ENV.data / "shop"  # templates, texts and files of the shop's own

SECRET_KEY = ENV.secret_key
DEBUG = ENV.debug
ALLOWED_HOSTS = ENV.hosts
# Where sellers' stock files may be fetched from beside the open internet, and whose certificates are believed as well.
FETCH_PRIVATE = ENV.fetch_private
FETCH_CA = ENV.fetch_ca
PAGE_CACHE_BYTES = ENV.cache_mib * 1024 * 1024

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "bookrow.plumbing",
    "bookrow.frame",
    "bookrow.people",
    "bookrow.catalogue",
    "bookrow.intake",
    "bookrow.offers",
    "bookrow.reviews",
    "bookrow.desk",
    "bookrow.storefront",
]
# Public pages answer from the cache outside Django; what passes here is a miss, a form or an operator.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bookrow.plumbing.markets.MarketMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "bookrow.people.personal.PersonalMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
# Where somebody can be signed in; pages anywhere else are the same for everyone.
PERSONAL_PATHS = ["/operator", "/sell/", "/account", "/reviews/", "/desk/", "/sign-in", "/sign-up", "/sign-out"]
# Where somebody works rather than reads: sessions are short there (people/hours.py).
WORKING_PATHS = ["/operator", "/sell/"]
ROOT_URLCONF = "bookrow.config.urls"
WSGI_APPLICATION = "bookrow.config.wsgi.application"
WIRING = "bookrow.config.wiring"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "bookrow.frame.drawing.environment"},
    },
]

DATABASES = {"default": database(ENV.database_url, ENV.data)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/operator/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "bookrow.people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]
# No account is made before its address is proved, and tries are counted in the database (people/actions/limits.py).
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_ADAPTER = "bookrow.people.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1

DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV.mail_from
_mail = post(ENV.mail, ENV.data)
EMAIL_BACKEND, EMAIL_FILE_PATH = _mail.backend, _mail.folder
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.host, _mail.port, _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS, EMAIL_TIMEOUT = _mail.ssl, _mail.starttls, 10

LANGUAGE_CODE = "en"
LANGUAGES = [(code, code) for code in ENV.languages.split(",")]
LOCALE_PATHS = [SHOP_FOLDER / "locale", *ENV.locale_paths, BASE_DIR / "bookrow" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = ENV.data / "static"
STATICFILES_DIRS = [folder for folder in [SHOP_FOLDER / "static"] if folder.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = ENV.data / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600  # at most; people/hours.py ends them earlier
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.https
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = ENV.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.https else None
SECURE_HSTS_SECONDS = 31536000 if ENV.https else 0
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []
