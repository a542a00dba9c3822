"""The language of the window: our English texts, and Qt's own buttons and menus in Thai.

Thai is the language of the source; what Qt itself says is English there.
"""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from gui.wording import Language

_FILES = {Language.THAI: "qtbase_th.qm", Language.ENGLISH: "chiwat_en.qm"}
_LOCALES = {Language.THAI: QLocale.Language.Thai, Language.ENGLISH: QLocale.Language.English}


class Translations:
    """The translator installed at present."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: QTranslator | None = None

    def use(self, language: Language) -> None:
        """Let all texts made from now on be in a language."""
        self.drop()
        translator = QTranslator(self._application)
        with resources.as_file(resources.files("resources").joinpath("i18n", _FILES[language])) as path:
            translator.load(str(path))
        self._application.installTranslator(translator)
        self._installed = translator
        # Numbers are worded by models.numbers; Qt's own spin boxes and dates get plain digits.
        QLocale.setDefault(_locale(language))

    def drop(self) -> None:
        """Go back to the words of the source, which are Thai."""
        if self._installed is not None:
            self._application.removeTranslator(self._installed)
            self._installed = None
        QLocale.setDefault(_locale(Language.THAI))


def _locale(language: Language) -> QLocale:
    return QLocale(_LOCALES[language], QLocale.Country.Thailand)
