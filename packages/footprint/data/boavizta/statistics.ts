// Statistics of Boavizta's environmental-footprint-data (ODbL 1.0). Made by scripts/sheets-table.ts; do not edit.

/** How many manufacturers' sheets state a figure, then the lowest, the quantiles and the highest in kg of CO2e. */
export type SheetStatistics = readonly [
  sheets: number,
  lowest: number,
  tenth: number,
  firstQuarter: number,
  median: number,
  thirdQuarter: number,
  ninetieth: number,
  highest: number,
];

export const sheetStatistics = {
  smartphone: {
    manufacturing: [50, 9.47, 30.92, 45.9, 52.84, 63.82, 71.65, 94.08],
    transport: [30, 1.22, 1.78, 2.14, 2.96, 3.88, 4.24, 5.29],
    eol: [30, 0.07, 0.28, 0.45, 0.65, 0.72, 0.85, 2.1],
  },
  tablet: {
    manufacturing: [22, 8, 34.16, 56.95, 71.3, 84.92, 114.47, 146.97],
    transport: [22, 0.94, 2.03, 3.09, 5.43, 6.58, 9.31, 14],
    eol: [22, 0.09, 0.49, 0.69, 0.96, 1.03, 1.32, 1.38],
  },
  laptop: {
    manufacturing: [226, 60.23, 132.24, 176.53, 235.87, 281.42, 315.21, 467.68],
    transport: [104, 2.43, 8.9, 9.93, 12.59, 15.02, 19.79, 24.94],
    eol: [61, 0.2, 0.83, 1.01, 1.24, 1.62, 1.85, 3.14],
  },
  desktop: {
    manufacturing: [157, 70.56, 187.14, 209.73, 248.81, 327.94, 405.4, 1520.96],
    transport: [101, 1.12, 8.23, 11.36, 15.05, 30.96, 65.32, 165.9],
    eol: [83, 0.39, 0.8, 1.26, 1.72, 3.55, 5.12, 27.65],
  },
  monitor: {
    manufacturing: [187, 70, 253.62, 306.21, 333.3, 380.11, 437.89, 1588.86],
    transport: [66, 1.75, 2.73, 13.69, 34.36, 65.91, 87.98, 499.8],
    eol: [65, 0.44, 1.83, 2.09, 3.67, 5.44, 8.09, 40.74],
  },
  monitorFrom0: { manufacturing: [32, 70, 288.13, 294.92, 303.63, 321.13, 331.75, 362.88] },
  monitorFrom22: { manufacturing: [59, 82.34, 127.41, 305.42, 323.53, 337.99, 360.8, 400.93] },
  monitorFrom24: { manufacturing: [23, 163.02, 313.99, 329.18, 352.98, 380.11, 392.03, 787.36] },
  monitorFrom27: { manufacturing: [46, 148, 277.85, 332.82, 353.75, 389.3, 418.47, 446.12] },
  "monitorFrom31.5": {
    manufacturing: [23, 220.95, 340.53, 408.53, 450.96, 628.04, 844.88, 1407.16],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SheetStatistics>>>>;
