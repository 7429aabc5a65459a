import { setImmediate } from "node:timers/promises";
import { paths, type ProblemKind, problemKinds } from "@digital-cleanup/challenge";
import { openApiDocument } from "../../openapi/openapi-document.ts";
import { ApiPage } from "./api-page.tsx";
import type { Site } from "../layout/site.ts";
import { pageFormat } from "../layout/page-format.ts";
import type { Text } from "@digital-cleanup/text";
import { problems } from "../../responses/problem-response.ts";
import type { Operation } from "../../openapi/operation.ts";
import { operations } from "../../openapi/operations.ts";

export function addApiPages({
  pages,
  baseUrl,
  basePath,
  textFor,
  respond,
  respondWithMessage,
  addPage,
}: Site): void {
  addPage(paths.apiPage, async (t) => {
    const { schemas } = openApiDocument(t, baseUrl).components;
    // Writes pass between the two halves of this work, each of which takes tens of milliseconds at first.
    await setImmediate();
    const format = pageFormat(t.language);
    return {
      title: t("tally.api.title"),
      body: <ApiPage t={t} format={format} basePath={basePath} schemas={schemas} />,
      style: "api/api.css",
    };
  });

  pages.get("/problems/:kind", (context) => {
    const kind = problemKinds.find((known) => known === context.req.param("kind"));
    if (!kind) return respondWithMessage(context, "notFound", 404);
    const t = textFor(context);
    return respond(context, t, { path: paths.problemPage(kind) }, () => ({
      title: t("tally.api.problemPage", { kind }),
      body: <ProblemPage t={t} basePath={basePath} kind={kind} />,
      style: "api/api.css",
    }));
  });
}

type Props = { t: Text; basePath: string; kind: ProblemKind };

const operationsWith = (kind: ProblemKind): Operation[] =>
  operations.filter((operation: Operation) => operation.problems.includes(kind));

/** The page at the URL in the `type` of a problem response. */
const ProblemPage = ({ t, basePath, kind }: Props) => {
  const apiUrl = `${basePath}${paths.apiPage}?lang=${t.language}`;
  const { status, title } = problems[kind];
  return (
    <>
      <div class="flow flow--tight">
        <h1>{t("tally.api.problemPage", { kind })}</h1>
        <p class="lead">{t(`tally.api.problem.${kind}`)}</p>
        <p class="small soft">{t("tally.api.problemStatus", { status: String(status), title })}</p>
      </div>
      {operationsWith(kind).length > 0 && (
        <section class="flow flow--tight" aria-labelledby="met-by">
          <h2 id="met-by">{t("tally.api.metBy")}</h2>
          <ul>
            {operationsWith(kind).map(({ id, method, path }) => (
              <li key={id}>
                <a href={`${apiUrl}#${id}`}>
                  <code>
                    {method.toUpperCase()} {path}
                  </code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={apiUrl}>{t("tally.api.toApi")}</a>
      </p>
    </>
  );
};
