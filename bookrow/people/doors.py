"""The same pages under the names by which allauth leads to them. Pages of its own are nowhere to be reached."""

from django.urls import path

from bookrow.people.urls import urlpatterns as ours

NAMES = {
    "sign-in": "account_login",
    "sign-up": "account_signup",
    "second-step": "mfa_authenticate",
    "account": "mfa_index",
    "app": "mfa_activate_totp",
    "app-off": "mfa_deactivate_totp",
}
urlpatterns = [
    path(str(page.pattern), page.callback, name=NAMES[page.name or ""]) for page in ours if page.name in NAMES
]
