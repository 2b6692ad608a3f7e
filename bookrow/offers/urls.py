"""The addresses of the seller's workspace, below /sell/."""

from django.urls import path

from bookrow.offers.views import access, answers, arrivals, copies, desk, exports, guide, people, photos, profile, stock

app_name = "sell"
urlpatterns = [
    path("", desk.mine, name="mine"),
    path("new", desk.open_shop, name="open"),
    path("guide", guide.guide, name="guide"),
    path("guide-<slug:page>", guide.guide, name="guide-page"),
    path("<slug:key>/", desk.overview, name="overview"),
    path("<slug:key>/profile", profile.profile, name="profile"),
    path("<slug:key>/delivery", profile.delivery, name="delivery"),
    path("<slug:key>/holiday", profile.holiday, name="holiday"),
    path("<slug:key>/staff", people.staff, name="staff"),
    path("<slug:key>/staff/<int:pk>", people.colleague, name="colleague"),
    path("<slug:key>/payout", people.payout, name="payout"),
    path("<slug:key>/access", access.access, name="access"),
    path("<slug:key>/access/<int:pk>", access.token, name="token"),
    path("<slug:key>/stock", stock.stock, name="stock"),
    path("<slug:key>/arrivals", arrivals.arrivals, name="arrivals"),
    path("<slug:key>/arrivals/<int:pk>", arrivals.arrival, name="arrival"),
    path("<slug:key>/stock/<int:pk>", stock.run, name="run"),
    path("<slug:key>/stock/<int:pk>/apply", stock.apply, name="apply"),
    path("<slug:key>/stock/<int:pk>/columns", answers.columns, name="columns"),
    path("<slug:key>/stock/<int:pk>/refused-rows", answers.refused, name="refused"),
    path("<slug:key>/stock/<int:pk>/rows/<slug:kind>", stock.rows, name="rows"),
    path("<slug:key>/stock/<int:pk>/questions/<slug:kind>", answers.questions, name="questions"),
    path("<slug:key>/copies", copies.copies, name="copies"),
    path("<slug:key>/copies/new", copies.new_copy, name="new-copy"),
    path("<slug:key>/copies/<int:pk>", copies.copy, name="copy"),
    path("<slug:key>/copies/<int:pk>/shelf", copies.shelf, name="shelf"),
    path("<slug:key>/copies/<int:pk>/photos", photos.add, name="photos"),
    path("<slug:key>/copies/<int:pk>/photos/<int:number>", photos.photo, name="photo"),
    path("<slug:key>/export/<slug:kind>", exports.export, name="export"),
    path("<slug:key>/sold.csv", exports.sold, name="sold"),
]
