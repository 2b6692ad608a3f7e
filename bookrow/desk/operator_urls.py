"""The desk's addresses behind the counter."""

from django.urls import path

from bookrow.desk.views import keeper

app_name = "keeper"
urlpatterns = [
    path("desk", keeper.queue, name="queue"),
    path("desk/<str:number>", keeper.case, name="case"),
]
