/** One role's call sheet as a table that prints: the headers on each page, no row cut in two. */
import type { CallSheet } from '../../../core/callsheet/callsheet.ts';
import styles from './CallSheet.module.css';
import type { Orientation } from './usePaper.ts';

export interface PaperProps {
  readonly paper: CallSheet;
  readonly orientation: Orientation;
}

/** In the sheet's language, whatever the screen speaks: it is handed to the crew. */
export function Paper({ paper, orientation }: PaperProps) {
  const { language, title, about, columns, blocks } = paper;
  return (
    <article className={styles['paper']} lang={language} data-orientation={orientation}>
      <header>
        <h2>{title}</h2>
        <p>{about}</p>
      </header>
      <table>
        <colgroup>
          {columns.map(({ name }) => (
            <col key={name} data-column={name} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map(({ block, rows }, at) => (
          <tbody key={`${at} ${block}`}>
            {block !== '' && (
              <tr className={styles['block']}>
                <th colSpan={columns.length} scope="rowgroup">
                  {block}
                </th>
              </tr>
            )}
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((lines, place) => (
                  <td key={columns[place]?.name} data-column={columns[place]?.name}>
                    {lines.map((line, number) => (
                      <p key={number}>{line}</p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </article>
  );
}
