// EcoIndex's reference pages, MIT, see LICENSE.md beside this file.

/**
 * Bounds of 20 groups of equally many of 500,000 pages of the HTTP Archive, lightest first: elements, requests, and kilobytes (1,000
 * bytes) of a page.
 */
export const ecoIndexQuantiles = {
  domElements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
    2479, 594601,
  ],
  requests: [
    0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920,
  ],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
    1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
} as const;
