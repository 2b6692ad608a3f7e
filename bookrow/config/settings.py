"""Django's settings, made from the environment and from nothing else."""

import os

from bookrow.config import env as environment
from bookrow.config.databases import database

ENV = environment.read(os.environ)
BASE_DIR = environment.ROOT
BOOKROW_DATA = ENV.data
SHOP_FOLDER = ENV.data / "shop"  # templates, texts and files of the shop's own

SECRET_KEY = ENV.secret_key
DEBUG = ENV.debug
ALLOWED_HOSTS = ENV.hosts
PAGE_CACHE_BYTES = ENV.cache_mib * 1024 * 1024

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "bookrow.plumbing",
    "bookrow.frame",
    "bookrow.people",
    "bookrow.catalogue",
    "bookrow.intake",
    "bookrow.storefront",
]
# Public pages answer from the cache outside Django; what passes here is a miss, a form or an operator.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bookrow.plumbing.markets.MarketMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "bookrow.people.personal.PersonalMiddleware",
]
# Where somebody can be signed in; pages anywhere else are the same for everyone.
PERSONAL_PATHS = ["/operator", "/sign-in", "/sign-out"]
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
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.https
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = ENV.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.https else None
SECURE_HSTS_SECONDS = 31536000 if ENV.https else 0
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []
