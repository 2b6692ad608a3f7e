"""The WSGI application that `bookrow serve` runs."""

import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")
_django = get_wsgi_application()
# By name, because models can be imported only after Django has been set up.
application = import_string("bookrow.plumbing.serving.served")(
    _django, heard=import_string("bookrow.config.hearing.heard")
)
