import type { FormRow, TargetForm } from '#lib/features/target-split/view.ts';
import { AmountInput } from './AmountInput.tsx';
import type { TargetFormWords } from './form-words.ts';

type TableProps = { form: TargetForm; words: TargetFormWords };

/** The county's line and its townships'; where the indicator does not apply nothing is asked. */
export function AmountTable({ form, words }: TableProps) {
  const { isFlow } = form.rules;
  return (
    <table className="tg-amounts">
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col" className="num">
            {words.lastYear}
          </th>
          {isFlow ? null : <th scope="col">{words.baseline}</th>}
          <th scope="col">{words.target}</th>
        </tr>
      </thead>
      <tbody>
        {form.county ? <Row row={form.county} name={words.county} isFlow={isFlow} words={words} whole /> : null}
        {form.towns.map((row) =>
          row.applies || row.version > 0 ? (
            <Row key={row.unitId} row={row} name={row.name} isFlow={isFlow} words={words} />
          ) : (
            <tr key={row.unitId}>
              <th scope="row">{row.name}</th>
              <td className="num" colSpan={isFlow ? 2 : 3}>
                {words.na}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

type RowProps = { row: FormRow; name: string; isFlow: boolean; words: TargetFormWords; whole?: boolean };

function Row({ row, name, isFlow, words, whole = false }: RowProps) {
  const { unitId } = row;
  return (
    <tr className={whole ? 'whole' : undefined}>
      <th scope="row">
        {name}
        <input type="hidden" name={`v.${unitId}`} value={row.version} />
        {isFlow ? <AmountInput name={`b.${unitId}`} label="" initial={row.baseline} hidden /> : null}
      </th>
      <td className="num">{row.lastYear}</td>
      {isFlow ? null : (
        <td data-label={words.baseline}>
          <AmountInput name={`b.${unitId}`} label={`${name} ${words.baseline}`} initial={row.baseline} />
        </td>
      )}
      <td data-label={words.target}>
        <AmountInput name={`t.${unitId}`} label={`${name} ${words.target}`} initial={row.target} />
      </td>
    </tr>
  );
}
