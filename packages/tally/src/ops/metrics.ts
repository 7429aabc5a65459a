type Metric = {
  name: string;
  kind: "counter" | "gauge";
  help: string;
  /** Pairs of labels, as written between braces or "", and value. */
  samples: () => Iterable<readonly [labels: string, value: number]>;
};

/**
 * The figures an operator watches, in the text format of Prometheus. No label may hold anything of who asked:
 * labels are fixed words of this code.
 */
export function createMetrics() {
  const metrics: Metric[] = [];
  return {
    /** A counter, with one value for each word of `label` where it has one. */
    counter(name: string, help: string, label?: string) {
      const values = new Map<string, number>();
      if (!label) values.set("", 0);
      metrics.push({ name, kind: "counter", help, samples: () => values });
      return (word?: string): void => {
        const labels = label && word ? `{${label}="${word}"}` : "";
        values.set(labels, (values.get(labels) ?? 0) + 1);
      };
    },

    /** A value read when it is asked for. It is left out where it is undefined. */
    read(kind: Metric["kind"], name: string, help: string, value: () => number | undefined): void {
      const samples = (): [string, number][] => {
        const now = value();
        return now === undefined ? [] : [["", now]];
      };
      metrics.push({ name, kind, help, samples });
    },

    /** A gauge of 1 whose labels are facts about the program. */
    info(name: string, help: string, facts: Record<string, string>): void {
      const labels = Object.entries(facts).map(([label, fact]) => `${label}="${fact}"`);
      metrics.push({ name, kind: "gauge", help, samples: () => [[`{${labels.join(",")}}`, 1]] });
    },

    text: (): string =>
      metrics
        .flatMap(({ name, kind, help, samples }) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} ${kind}`,
          ...Array.from(samples(), ([labels, value]) => `${name}${labels} ${value}`),
          "",
        ])
        .join("\n"),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
