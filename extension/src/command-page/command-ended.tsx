import { openCommand } from "../features/cleanup/open-command.ts";
import { usePage } from "../ui/page-context.ts";

/** Instead of the page, once its command cannot be reached any more or its address was used before. */
export function CommandEnded({ isUsed }: { isUsed: boolean }) {
  const { t } = usePage();
  return (
    <main class="page flow" id="content">
      <h1>{t(isUsed ? "commandPage.usedTitle" : "commandPage.endedTitle")}</h1>
      <p role="status">
        {t(isUsed ? "commandPage.usedBody" : "commandPage.endedBody")} <code>{openCommand}</code>
      </p>
    </main>
  );
}
