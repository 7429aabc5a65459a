import { usePage } from "../../ui/page-context.ts";
import type { StepId } from "./session-state.ts";
import { sectionOfLink, type StepLink, stepLinks } from "./step-sections.ts";

export function StepLinks({ step }: { step: StepId }) {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const open = stepLinks[step].filter((link) => !off.includes(sectionOfLink(link)));
  return (
    <ul class="row">
      {open.map((link) => (
        <li key={link}>
          <a class="btn" href={`#${link}`}>
            {t(`session.links.${toLinkName(link)}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The last part of a hash is the key of the link's text. */
type LinkName<L extends string> = L extends `${string}/${infer Rest}` ? Rest : L;

const toLinkName = (link: StepLink): LinkName<StepLink> =>
  link.split("/").at(-1) as LinkName<StepLink>;
