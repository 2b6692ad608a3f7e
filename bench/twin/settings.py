"""The shop's settings with Django's template language and one address."""

from bookrow.config.settings import *  # noqa: F403 (what settings of settings are made of)
from bookrow.config.settings import INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [*INSTALLED_APPS, "bench.twin"]
MIDDLEWARE = [*MIDDLEWARE]
ROOT_URLCONF = "bench.twin.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
