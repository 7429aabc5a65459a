import type { CountedAction } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { undoDeclaration } from "../../platform/declarations/declared-actions.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import type { FreedSpace } from "./freed-space.ts";

/** The space freed in a step, what is counted of it already, and its declarations with an undo button. */
export function FreedSpaceNote(props: {
  freed: FreedSpace | undefined;
  declarations: readonly CountedAction[];
}) {
  const { t, format } = usePage();
  const { freed, declarations } = props;
  const declaredHere = declarations.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  const countedElsewhere = (freed?.countedBytes ?? 0) - declaredHere;
  if (!freed && declarations.length === 0) return null;
  return (
    <div class="note flow" id="session-freed">
      {freed && (
        <p>
          <b>{t("session.freed", { bytes: format.bytes(freed.freedBytes) })}</b>{" "}
          <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
        </p>
      )}
      {freed && countedElsewhere > 0 && (
        <p class="small">{t("session.freedCounted", { bytes: format.bytes(countedElsewhere) })}</p>
      )}
      {declarations.map((declaration) => (
        <p class="row small" key={declaration.id}>
          {t("session.freedDeclared", { bytes: format.bytes(declaration.bytes ?? 0) })}
          <button
            type="button"
            class="btn"
            data-undo="freed-space"
            onClick={() => void undoDeclaration(declaration).catch(reportError)}
          >
            <Icon name="undo" size={16} /> {t("session.takeBack")}
          </button>
        </p>
      ))}
    </div>
  );
}
