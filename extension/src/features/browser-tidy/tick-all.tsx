import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { useTicks } from "../../ui/lists/use-ticks.ts";

/** Ticks all rows, or none once all are ticked. */
export function TickAll<Id>(props: {
  id: string;
  rows: readonly { id: Id }[];
  ticks: ReturnType<typeof useTicks<Id>>;
}) {
  const { t } = usePage();
  const ids = props.rows.map(({ id }) => id);
  const isWhole = ids.every(props.ticks.has);
  return (
    <Button class="btn--text" id={props.id} onPress={() => props.ticks.set(ids, !isWhole)}>
      {t(isWhole ? "browserTidy.untickAll" : "browserTidy.tickAll")}
    </Button>
  );
}
