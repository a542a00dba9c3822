"""The one visual language of the window (reference VISUAL.md): tokens, fonts, icons and a few own widgets."""
