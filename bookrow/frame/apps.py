from django.apps import AppConfig


class FrameConfig(AppConfig):
    name = "bookrow.frame"
