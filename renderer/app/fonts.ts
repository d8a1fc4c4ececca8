/** The bundled Chinese face. The browser loads a piece of it only when a glyph is missing in the system's faces. */
import '@fontsource-variable/noto-sans-sc/wght.css';
