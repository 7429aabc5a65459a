import { usePage } from "../../ui/page-context.ts";
import type { StepId } from "./session-state.ts";

/** The dashboard sections for each step, by their hash. */
const links = {
  phone: ["declare/phonePhotos", "declare/phoneApps"],
  computer: ["cleanup", "downloads", "declare/computer"],
  mail: ["declare/mail", "declare/newsletters"],
  cloud: ["declare/cloud", "declare/social", "declare/accounts"],
  browser: ["browser-tidy"],
  devices: ["devices"],
} as const satisfies Record<StepId, readonly string[]>;

export function StepLinks({ step }: { step: StepId }) {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const open = links[step].filter((link) => !off.includes(link.split("/")[0] ?? ""));
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

type Link = (typeof links)[StepId][number];
/** The last part of a hash is the key of the link's text. */
type LinkName<L extends string> = L extends `${string}/${infer Rest}` ? Rest : L;

const toLinkName = (link: Link): LinkName<Link> => link.split("/").at(-1) as LinkName<Link>;
