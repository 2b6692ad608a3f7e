"""Addresses as allauth keeps them, and the end of each window of tries."""

from typing import Any

from django.db import migrations, models


def know_addresses(apps: Any, schema_editor: Any) -> None:
    """Every account there is was made by somebody who runs the shop: its address counts as proved."""
    Account = apps.get_model("people", "Account")
    EmailAddress = apps.get_model("account", "EmailAddress")
    known = EmailAddress.objects.values("user_id")
    rows = Account.objects.exclude(pk__in=known).values_list("pk", "email").iterator(chunk_size=500)
    EmailAddress.objects.bulk_create(
        (EmailAddress(user_id=pk, email=email, verified=True, primary=True) for pk, email in rows), batch_size=500
    )


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [
        migrations.AddField("signinattempt", "ends", models.BigIntegerField(db_index=True, default=0)),
        migrations.RunPython(know_addresses, migrations.RunPython.noop),
    ]
