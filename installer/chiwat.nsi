; The installer: per user, no administrator, Thai and English. Silent with /S, another folder with /D=...
; Exit status: 0 done, 1 cancelled, 2 failed, 3 not 64-bit, 4 before Windows 10, 5 the program is running.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define APP "Chiwat"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define CLASSES "Software\Classes"
!define SYNCHRONIZE 0x00100000
!define SHCNE_ASSOCCHANGED 0x08000000
!define LINK "$SMPROGRAMS\ชี้วัด Chiwat.lnk"

Name "$(name)"
BrandingText "$(name) ${VERSION}"
UninstallCaption "$(remove)"
UninstallButtonText "$(remove)"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${APP}" "InstallDir"
ManifestDPIAware true
ManifestSupportedOS all
ShowInstDetails hide
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"

!define MUI_ICON "installer/chiwat.ico"
!define MUI_UNICON "installer/chiwat.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${APP}.exe"
!define MUI_FINISHPAGE_TEXT "$(installed)"
!define MUI_PAGE_HEADER_TEXT "$(where)"
!define MUI_PAGE_HEADER_SUBTEXT "$(user)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(needs)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(folder)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
; The Thai that comes with NSIS says "cancel the installation" here.
!define MUI_PAGE_HEADER_TEXT "$(remove)"
!define MUI_PAGE_HEADER_SUBTEXT " "
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(kept)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(folder)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "$(remove)"
!define MUI_PAGE_HEADER_SUBTEXT " "
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(removed)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT " "
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where Windows speaks neither.
!insertmacro MUI_LANGUAGE "Thai"
!insertmacro MUI_LANGUAGE "English"

LangString name ${LANG_THAI} "ชี้วัด"
LangString name ${LANG_ENGLISH} "Chiwat"
LangString where ${LANG_THAI} "ติดตั้งชี้วัดไว้ที่ใด"
LangString where ${LANG_ENGLISH} "Where to install Chiwat"
LangString user ${LANG_THAI} "สำหรับผู้ใช้คนนี้ ไม่ต้องใช้รหัสผู้ดูแลเครื่อง"
LangString user ${LANG_ENGLISH} "For this user; no administrator's password is needed."
LangString needs ${LANG_THAI} "โฟลเดอร์ที่ตั้งไว้ใช้ได้ทันที ไม่จำเป็นต้องเปลี่ยน"
LangString needs ${LANG_ENGLISH} "The folder below will do; there is no need to change it."
LangString folder ${LANG_THAI} "โฟลเดอร์"
LangString folder ${LANG_ENGLISH} "Folder"
LangString remove ${LANG_THAI} "ถอนโปรแกรม"
LangString remove ${LANG_ENGLISH} "Uninstall"
LangString removed ${LANG_THAI} "ถอนโปรแกรมแล้ว"
LangString removed ${LANG_ENGLISH} "Uninstalled"
LangString installed ${LANG_THAI} "ติดตั้งเสร็จแล้ว เปิดโปรแกรมได้จากเมนูเริ่ม หรือดับเบิลคลิกแฟ้ม .chiwat"
LangString installed ${LANG_ENGLISH} "Chiwat is installed. Open it from the Start menu, or double-click a .chiwat file."
LangString kept ${LANG_THAI} "ข้อมูลของท่านจะไม่ถูกลบ: แฟ้มข้อมูลอยู่ใน $DOCUMENTS\${APP} (หรือที่ท่านเลือกไว้) การตั้งค่าอยู่ใน $LOCALAPPDATA\${APP}"
LangString kept ${LANG_ENGLISH} "Your data are not removed: files stay in $DOCUMENTS\${APP} (or where you put them), settings in $LOCALAPPDATA\${APP}."
LangString running ${LANG_THAI} "โปรแกรมชี้วัดเปิดอยู่ โปรดปิดโปรแกรมก่อน แล้วลองอีกครั้ง"
LangString running ${LANG_ENGLISH} "Chiwat is open. Please close it and try again."
LangString bits ${LANG_THAI} "ต้องใช้ Windows 64 บิต"
LangString bits ${LANG_ENGLISH} "A 64-bit Windows is needed."
LangString old ${LANG_THAI} "ต้องใช้ Windows 10 ขึ้นไป"
LangString old ${LANG_ENGLISH} "Windows 10 or later is needed."
LangString file ${LANG_THAI} "แฟ้มข้อมูลชี้วัด"
LangString file ${LANG_ENGLISH} "Chiwat data file"

!macro VERSION_KEYS LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "ชี้วัด (Chiwat)"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "ตัวติดตั้งชี้วัด (Chiwat installer)"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT License"
!macroend
!insertmacro VERSION_KEYS ${LANG_THAI}
!insertmacro VERSION_KEYS ${LANG_ENGLISH}

; A program that runs holds the mutex of running.py, and from its first moment on Windows lets nobody write to its file.
!macro REQUIRE_WRITABLE FILE
  IfFileExists "${FILE}" 0 +5
  ClearErrors
  FileOpen $0 "${FILE}" a
  IfErrors runs
  FileClose $0
!macroend
!macro REQUIRE_CLOSED UN
; Comes back if the user wants it tried again.
Function ${UN}Refuse
  MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(running)" /SD IDCANCEL IDRETRY +3
  SetErrorLevel 5
  Quit
FunctionEnd

Function ${UN}RequireClosed
  again:
  System::Call 'kernel32::OpenMutexW(i ${SYNCHRONIZE}, i 0, w "${APP}") p .r0'
  StrCmp $0 0 files
  System::Call 'kernel32::CloseHandle(p r0)'
  runs:
  Call ${UN}Refuse
  Goto again
  files:
  !insertmacro REQUIRE_WRITABLE "$INSTDIR\${APP}.exe"
  !insertmacro REQUIRE_WRITABLE "$INSTDIR\chiwat-cli.exe"
FunctionEnd

; Before anything else is changed: what runs cannot be deleted, and what is deleted cannot be started meanwhile.
Function ${UN}RemovePrograms
  again:
  Call ${UN}RequireClosed
  ClearErrors
  Delete "$INSTDIR\${APP}.exe"
  Delete "$INSTDIR\chiwat-cli.exe"
  IfErrors 0 done
  Call ${UN}Refuse
  Goto again
  done:
FunctionEnd
!macroend
!insertmacro REQUIRE_CLOSED ""
!insertmacro REQUIRE_CLOSED "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(bits)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(old)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  Call RequireClosed
FunctionEnd

Function un.onInit
  Call un.RequireClosed
FunctionEnd

; The program's own folder is made anew; data never lie in it.
Section
  SetShellVarContext current
  Call RemovePrograms
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "${LINK}" "$INSTDIR\${APP}.exe"
  WriteRegStr HKCU "Software\${APP}" "InstallDir" "$INSTDIR"

  WriteRegStr HKCU "${CLASSES}\.chiwat" "" "${APP}.File"
  WriteRegStr HKCU "${CLASSES}\${APP}.File" "" "$(file)"
  WriteRegStr HKCU "${CLASSES}\${APP}.File\DefaultIcon" "" "$INSTDIR\${APP}.exe,0"
  WriteRegStr HKCU "${CLASSES}\${APP}.File\shell\open\command" "" '"$INSTDIR\${APP}.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "ชี้วัด (Chiwat)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${APP}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

; Removes what the installer brought, by name, and says where the data are.
Section "Uninstall"
  SetShellVarContext current
  Call un.RemovePrograms
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "${LINK}"
  ReadRegStr $0 HKCU "${CLASSES}\.chiwat" ""
  StrCmp $0 "${APP}.File" 0 +2
  DeleteRegKey HKCU "${CLASSES}\.chiwat"
  DeleteRegKey HKCU "${CLASSES}\${APP}.File"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\${APP}"
  DetailPrint "$(kept)"
SectionEnd
