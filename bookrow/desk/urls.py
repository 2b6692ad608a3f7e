"""Where readers report, correct, and see what came of it."""

from django.urls import path

from bookrow.desk.views import cases, readers

app_name = "desk"
urlpatterns = [
    path("report/review/<str:key>", readers.report_review, name="report-review"),
    path("report/edition/<str:name>", readers.report_edition, name="report-edition"),
    path("correct/<str:name>", readers.correct, name="correct"),
    path("case", cases.find, name="find"),
    path("case/<str:number>", cases.case, name="case"),
    path("review/<str:key>", cases.of_review, name="of-review"),
]
