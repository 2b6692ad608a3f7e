"""The addresses of this room."""

from django.urls import path

from bookrow.people.views import account, ages, confirming, door, factors, passkeys, pennames

app_name = "people"
urlpatterns = [
    path("sign-in", door.sign_in, name="sign-in"),
    path("sign-in/code", door.ask_for_code, name="ask-for-code"),
    path("sign-in/new-password", door.new_password, name="new-password"),
    path("sign-in/enter", door.enter_code, name="enter-code"),
    path("sign-in/passkey", door.sign_in_by_passkey, name="sign-in-by-passkey"),
    path("sign-in/second-step", factors.second_step, name="second-step"),
    path("sign-up", door.sign_up, name="sign-up"),
    path("sign-out", door.sign_out, name="sign-out"),
    path("account", account.account, name="account"),
    path("account/name", account.name, name="name"),
    path("account/addresses", account.addresses, name="addresses"),
    path("account/addresses/code", account.enter_account_code, name="enter-account-code"),
    path("account/age", ages.age, name="age"),
    path("account/pen-name", pennames.pen_name, name="pen-name"),
    path("account/pen-name/erase", pennames.erase, name="erase-pen-name"),
    path("account/password", account.change_password, name="password"),
    path("account/confirm", confirming.confirm, name="confirm"),
    path("account/confirm-second-step", confirming.confirm_second_step, name="confirm-second-step"),
    path("account/second-step", factors.second_step_setup, name="second-step-setup"),
    path("account/app", factors.set_up_app, name="app"),
    path("account/app/off", factors.take_off_app, name="app-off"),
    path("account/recovery-codes", factors.recovery_codes, name="recovery-codes"),
    path("account/passkeys/new", passkeys.add_passkey, name="passkey"),
    path("account/passkeys/<int:pk>", passkeys.name_passkey, name="passkey-name"),
    path("account/passkeys/<int:pk>/off", passkeys.take_off_passkey, name="passkey-off"),
]
