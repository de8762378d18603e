/** Writes small PDFs by hand, for what no program prints on purpose. */

/** A line of text at a place on its page, in points from the lower left corner; letters of Latin-1 alone. */
export interface Written {
  text: string;
  x?: number;
  y?: number;
  size?: number;
  /** Operators that stand before it, as they are: a colour, a rectangle, a way of drawing letters. */
  after?: string;
}

/** Escapes what ends a string in a PDF. */
const escaped = (text: string): string => text.replaceAll(/[\\()]/g, String.raw`\$&`);

const shown = ({ text, x = 72, y = 720, size = 11, after = '' }: Written): string =>
  `${after} BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;

/** A PDF with these pages. `trailer` is put into its trailer as it stands. */
export function tinyPdf(pages: readonly (readonly Written[])[], trailer = ''): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const stream = lines.map(shown).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
