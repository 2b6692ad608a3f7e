"""Where a reader writes, changes and finds their own reviews."""

from django.urls import path

from bookrow.reviews.views import votes, write, yours

app_name = "reviews"
urlpatterns = [
    path("write/<str:name>", write.write, name="write"),
    path("check/<str:name>", write.check, name="check"),
    path("yours", yours.yours, name="yours"),
    path("yours/<str:key>/take-back", yours.take_it_back, name="take-back"),
    path("vote/<str:key>", votes.vote_on, name="vote"),
]
