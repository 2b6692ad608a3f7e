"""Signing in and out."""

from django.contrib.auth import views as django_views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from bookrow.people.forms import SignInForm


class SignIn(django_views.LoginView):
    """The form at the door. Whoever is in already goes on to where they wanted to go."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


class SignOut(django_views.LogoutView):
    """Signs out by POST only: a link or an image in a foreign page must not be able to."""

    http_method_names = ["get", "post", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """A page with the button, for whoever opened the address by hand."""
        return render(request, "people/sign_out.html", {"account": request.user})


sign_in = SignIn.as_view()
sign_out = never_cache(csrf_protect(SignOut.as_view()))
