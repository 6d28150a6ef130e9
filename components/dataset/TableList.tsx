import { ActionLink } from '#components/ui/ActionLink.tsx';
import { Disclosure } from '#components/ui/Notes.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { DataListView, TableEntry } from '#lib/features/dataset-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, type Place } from '#lib/shared/routes.ts';

/** Every table with its size, its files and its columns, which open where they are asked for. */
export function TableList({ place, view, release }: { place: Place; view: DataListView; release: string }) {
  return (
    <ul className="tables">
      {view.tables.map((entry) => (
        <Entry key={entry.table} entry={entry} place={place} release={release} />
      ))}
    </ul>
  );
}

function Entry({ entry, place, release }: { entry: TableEntry; place: Place; release: string }) {
  const t = translator(place.locale, 'dataset');
  return (
    <li id={entry.table}>
      <div>
        <h3>{entry.name}</h3>
        <p className="mut sm">{entry.what}</p>
      </div>
      <p className="sm nw">
        {t('rows', { n: entry.rows, count: entry.rows === '1' ? 1 : 2 })}
        <br />
        <span className="dim">{t('columns', { n: entry.columns.length })}</span>
      </p>
      <p className="acts">
        <ActionLink href={fileHref(release, `tables/${entry.table}.csv`)} icon="download" download>
          {t('size', { format: 'CSV', size: entry.csvSize })}
        </ActionLink>
        <ActionLink href={fileHref(release, `tables/${entry.table}.json`)} icon="download" download>
          {t('size', { format: 'JSON', size: entry.jsonSize })}
        </ActionLink>
      </p>
      <Disclosure summary={t('columnsOf', { table: entry.name })}>
        <Static className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('columnName')}</th>
                <th scope="col">{t('columnType')}</th>
                <th scope="col">{t('columnWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {entry.columns.map((column) => (
                <tr key={column.name}>
                  <th scope="row">
                    <code>{column.name}</code>
                  </th>
                  <td>{column.type}</td>
                  <td>{column.what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Static>
      </Disclosure>
    </li>
  );
}
