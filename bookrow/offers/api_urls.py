"""The addresses of the API for sellers' software, below /api/seller/."""

from django.urls import path

from bookrow.offers.api import files, sold, stock
from bookrow.offers.api.door import door

app_name = "seller-api"
urlpatterns = [
    path("", door(get=stock.hello), name="hello"),
    path("stock", door(get=stock.page, post=stock.place), name="stock"),
    path("stock/<path:sku>", door(get=stock.one), name="copy"),
    path("sold", door(get=sold.sold, post=sold.till), name="sold"),
    path("files", door(post=files.send), name="files"),
    path("files/<int:pk>", door(get=files.file), name="file"),
    path("files/<int:pk>/apply", door(post=files.go), name="go"),
    path("<path:rest>", door(), name="elsewhere"),
]
