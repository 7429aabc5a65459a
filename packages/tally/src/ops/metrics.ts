type Metric = {
  name: string;
  kind: "counter" | "gauge";
  help: string;
  /** Pairs of labels, as written between braces or "", and value. */
  samples: () => Iterable<readonly [labels: string, value: number]>;
};

/**
 * Metrics in the text format of Prometheus. Labels are fixed words of this code and never contain anything of a
 * request.
 */
export function createMetrics() {
  const metrics: Metric[] = [];
  return {
    /** A counter, with one value for each word of `label` if it has a label. */
    counter(name: string, help: string, label?: string) {
      const values = new Map<string, number>();
      if (!label) values.set("", 0);
      metrics.push({ name, kind: "counter", help, samples: () => values });
      return (word?: string): void => {
        const labels = label && word ? `{${label}="${word}"}` : "";
        values.set(labels, (values.get(labels) ?? 0) + 1);
      };
    },

    /** A value that is read when the metrics are requested, and left out if it is undefined. */
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
