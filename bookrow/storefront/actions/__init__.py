"""Making the shop one's own."""

from bookrow.storefront.actions.picks import drop_pick, move_pick, pick_work
from bookrow.storefront.actions.setup import change_logo, put_up_policies, set_up_shop, write_policy

__all__ = ["change_logo", "drop_pick", "move_pick", "pick_work", "put_up_policies", "set_up_shop", "write_policy"]
