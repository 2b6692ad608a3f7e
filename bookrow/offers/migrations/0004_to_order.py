"""What suppliers have stands apart from copies on shelves; counts are made anew once, exactly."""

from django.db import migrations

_TO_ORDER = [
    """DELETE FROM offers_listing WHERE grade > 1 AND seller_id IN (SELECT id FROM offers_seller WHERE supplier)""",
    """UPDATE offers_listing SET kind = 2 WHERE seller_id IN (SELECT id FROM offers_seller WHERE supplier)""",
    """DELETE FROM offers_tally WHERE edition_id IN (SELECT edition_id FROM offers_offer WHERE seller_id IN
       (SELECT id FROM offers_seller WHERE supplier))""",
    """INSERT INTO offers_tally (edition_id, market, own, kind, currency, many, lowest)
       SELECT edition_id, market, own, kind, currency, count(*), min(amount) FROM offers_listing
       WHERE edition_id IN (SELECT edition_id FROM offers_offer WHERE seller_id IN
         (SELECT id FROM offers_seller WHERE supplier))
       GROUP BY edition_id, market, own, kind, currency""",
]


class Migration(migrations.Migration):
    dependencies = [("offers", "0003_market_rules")]

    operations = [migrations.RunSQL(_TO_ORDER, migrations.RunSQL.noop)]
