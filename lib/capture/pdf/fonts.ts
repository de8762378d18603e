/** What the name of a PDF's font says of the text set in it: PDFs have no other mark for bold, italic or icons. */

export interface FontLook {
  bold: boolean;
  italic: boolean;
  /** Pictures, not letters: the characters behind them are names of icons or nothing at all. */
  icons: boolean;
  /** Symbols such as bullets, whose characters stand for other shapes. */
  symbols: boolean;
}

/** Plain text, for fonts that cannot be asked for their name. */
export const plainFont: FontLook = { bold: false, italic: false, icons: false, symbols: false };

/** "Lato-Bold", "GillSansMT-Semibold", Computer Modern's CMBX12, URW's "-Medi". */
const bold = /bold|black|heavy|semib|demi|-medi$|^cmb|^ec(?:bx|rb)|^sfbx|[-_,]bd/i;
const italic = /ital|obliq|slant|^cm(?:ti|sl|mi)|^sf(?:ti|sl)|-it$|-ri$/i;
const icons = /awesome|academicon|icon|fontello|glyph|material|typicons|entypo|nerd/i;
const symbols = /symbol|dingbat|wingding|webding|^cmsy|^msam|^msbm|zapfd/i;

/** Reads a PostScript font name; a subset's tag ("ABCDEF+") is passed over. */
export function fontLook(name: string): FontLook {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  return {
    bold: bold.test(plain),
    italic: italic.test(plain),
    icons: icons.test(plain),
    symbols: symbols.test(plain),
  };
}
