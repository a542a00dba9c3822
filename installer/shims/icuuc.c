/* For tests only, never shipped: stands in for Windows 10's icuuc.dll, which wine 8 has not. No converter opens. */
#define CONVERTER(name) void *name(void) { return 0; }

void *ucnv_open(const char *name, int *error)
{
    (void)name;
    if (error)
        *error = 2; /* U_MISSING_RESOURCE_ERROR */
    return 0;
}

CONVERTER(ucnv_close)
CONVERTER(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
CONVERTER(UCNV_TO_U_CALLBACK_SUBSTITUTE)
CONVERTER(ucnv_reset)
CONVERTER(ucnv_getMaxCharSize)
CONVERTER(ucnv_getName)
CONVERTER(ucnv_getToUCallBack)
CONVERTER(ucnv_getFromUCallBack)
CONVERTER(ucnv_setToUCallBack)
CONVERTER(ucnv_setFromUCallBack)
CONVERTER(ucnv_cbToUWriteUChars)
CONVERTER(ucnv_toUnicode)
CONVERTER(ucnv_cbFromUWriteUChars)
CONVERTER(ucnv_toUCountPending)
CONVERTER(ucnv_fromUCountPending)
CONVERTER(ucnv_getStandardName)
CONVERTER(ucnv_getAvailableName)
CONVERTER(ucnv_countAvailable)
CONVERTER(ucnv_fromUnicode)
