import type { ContributionAnswer } from "../../contribution/contribution.ts";
import { amountOf } from "../../contribution/amount-of.ts";
import type { Totals } from "../../contribution/totals.ts";
import { type Figure, figures as allFigures } from "../../published/figures.ts";

export type FigureGroups = {
  /** In the public totals as they are. */
  published: Figure[];
  /** In the public totals in an earlier version, or although the contribution was withdrawn. */
  earlier: Figure[];
  /** In no public total; they wait for other contributions. */
  pending: Figure[];
  /** They wait because they are most of what would change; an earlier version may be public. */
  standsOut: Figure[];
};

/** The figures of a contribution, by what the public totals contain of them. */
export function groupFigures({
  published,
  figures,
}: Pick<ContributionAnswer, "published" | "figures">): FigureGroups {
  const isEarlier = (figure: Figure) =>
    figures[figure] !== "published" && published !== null && contains(published, figure);
  const having = (standing: string) => (figure: Figure) => figures[figure] === standing;
  return {
    published: allFigures.filter(having("published")),
    earlier: allFigures.filter((figure) => figure in figures && isEarlier(figure)),
    pending: allFigures.filter((figure) => having("pending")(figure) && !isEarlier(figure)),
    standsOut: allFigures.filter(having("standsOut")),
  };
}

const contains = ({ measured, declared }: Totals, figure: Figure): boolean =>
  [measured, declared].some((amounts) => amountOf(amounts, figure) > 0);
