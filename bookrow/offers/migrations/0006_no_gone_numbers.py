"""A number that nobody knows is not kept when a file takes it away: nothing changes by it, so there is nothing to know."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("offers", "0005_kept_away")]

    operations = [migrations.DeleteModel(name="GoneSku")]
