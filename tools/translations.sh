#!/bin/sh
# Take new texts of the window into resources/i18n/chiwat_en.ts, and make the .qm files that the program reads.
# A text that has no English yet stays marked as unfinished; tests/gui/test_translations.py then fails.
set -eu
cd "$(dirname "$0")/.."
BIN=.venv/bin
I18N=resources/i18n
"$BIN/pyside6-lupdate" -silent -extensions py -locations none -no-obsolete -source-language th_TH -target-language en_US \
	gui -ts "$I18N/chiwat_en.ts"
for name in chiwat_en qtbase_th; do
	"$BIN/pyside6-lrelease" -silent "$I18N/$name.ts" -qm "$I18N/$name.qm"
done
