"""The three markets a new shop begins with."""

from django.db import migrations

ROWS = [
    ("us", "United States", "US", "USD", "en-US", "imperial", True),
    ("gb", "United Kingdom", "GB", "GBP", "en-GB", "metric", False),
    ("de", "Germany", "DE", "EUR", "en-DE", "metric", False),
]
FIELDS = ("code", "name", "country", "currency", "locale", "units", "is_default")


def fill(apps, schema_editor):
    market = apps.get_model("plumbing", "Market")
    market.objects.bulk_create(
        market(**dict(zip(FIELDS, row)), position=place) for place, row in enumerate(ROWS, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [("plumbing", "0001_plumbing")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
