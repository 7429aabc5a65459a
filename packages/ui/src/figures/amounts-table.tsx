import { BasisLabel } from "./basis-label.tsx";
import { useText } from "../text-context.ts";

type Basis = "measured" | "declared";
type Row = Record<Basis, number> & {
  id: string;
  label: string;
  unit: "count" | "bytes" | "grams";
};

/** Amounts in one column for each basis. The `data` elements have the ids `<idPrefix>-<row>-<basis>`. */
export function AmountsTable(props: {
  title: string;
  idPrefix: string;
  rows: readonly Row[];
  bases: readonly Basis[];
}) {
  const { t, format } = useText();
  const { title, idPrefix, rows, bases } = props;
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={title}>
      <table class="table table--stack" id={`${idPrefix}-totals`}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {bases.map((basis) => (
              <th scope="col" class="n" key={basis}>
                <BasisLabel basis={basis}>{t(`common.${basis}`)}</BasisLabel>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {bases.map((basis) => (
                <td class="n" key={basis} data-column={t(`common.${basis}`)}>
                  <data id={`${idPrefix}-${row.id}-${basis}`} value={row[basis]}>
                    {row.unit === "count"
                      ? format.number(row[basis])
                      : format[row.unit](row[basis])}
                  </data>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
