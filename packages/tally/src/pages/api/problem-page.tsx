import { paths, type ProblemKind } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { problems } from "../../responses/problem-response.ts";
import type { Operation } from "../../openapi/operation.ts";
import { operations } from "../../openapi/operations.ts";

type Props = { t: Text; basePath: string; kind: ProblemKind };

const operationsWith = (kind: ProblemKind): Operation[] =>
  operations.filter((operation: Operation) => operation.problems.includes(kind));

/** The page at the URL in the `type` of a problem response. */
export const ProblemPage = ({ t, basePath, kind }: Props) => {
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
