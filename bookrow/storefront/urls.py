"""The addresses of the shop."""

from django.urls import path

from bookrow.storefront.views import api, copies, lists, product, reviews, shop

app_name = "storefront"
urlpatterns = [
    path("isbn/<str:isbn>", product.by_isbn, name="isbn"),  # first: asked for most
    path("isbn/<str:isbn>/copies", copies.by_isbn, name="copies"),
    path("edition/<str:key>/copies", copies.by_key, name="copies-by-key"),
    path("isbn/<str:isbn>/reviews", reviews.by_isbn, name="reviews"),
    path("edition/<str:key>/reviews", reviews.by_key, name="reviews-by-key"),
    path("review/<str:key>", reviews.one, name="review"),
    path("seller/<slug:key>", copies.seller, name="seller"),
    path("conditions", copies.conditions, name="conditions"),
    path("how-copies-are-ranked", copies.ranking, name="ranking"),
    path("", lists.home, name="home"),
    path("new", lists.new, name="new"),
    path("subjects", lists.subjects, name="subjects"),
    path("contributors", lists.contributors, name="contributors"),
    path("subject/<str:slug>", lists.subject, name="subject"),
    path("contributor/<str:slug>", lists.contributor, name="contributor"),
    path("publisher/<str:slug>", lists.publisher, name="publisher"),
    path("imprint/<str:slug>", lists.imprint, name="imprint"),
    path("series/<str:slug>", lists.series, name="series"),
    path("work/<str:key>", lists.work, name="work"),
    path("isbn", product.go_to_isbn, name="go-to-isbn"),
    path("edition/<str:key>", product.by_key, name="edition"),
    path("cover/<str:key>.svg", shop.drawn_cover, name="drawn-cover"),
    path("covers/<str:name>", shop.kept_file, {"folder": "covers"}, name="cover"),
    path("photos/<str:name>", shop.kept_file, {"folder": "photos"}, name="photo"),
    path("logo/<str:name>", shop.kept_file, {"folder": "shop"}, name="logo"),
    path("about", shop.about, name="about"),
    path("contact", shop.contact, name="contact"),
    path("policies/<slug:slug>", shop.policy, name="policy"),
    path("policies/<slug:slug>/<int:version>", shop.policy, name="policy-version"),
    path("shop.css", shop.colours, name="colours"),
    path("robots.txt", shop.robots, name="robots"),
    path("sitemap.xml", shop.sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", shop.sitemap_part, name="sitemap-part"),
    path("api/editions/<str:name>", api.edition, name="api-edition"),
]
