import { departmentCentres } from "../../territories/department-centres.ts";

export type Dot = { department: string; x: number; y: number; count: number };

export const mapWidth = 440;
export const mapHeight = 410;
/** Pixels for a degree of latitude. */
const scale = 40;
const west = -5.1;
const north = 51.2;
/** A degree of longitude is shorter than one of latitude, here as in the middle of France. */
const narrowing = Math.cos((46.5 * Math.PI) / 180);

/** The four departments in and around Paris would lie on one another: they have a corner of their own. */
export const parisCorner = { x: 350, y: 8, width: 82, height: 66 };
const parisDots: Record<string, readonly [x: number, y: number]> = {
  "93": [412, 28],
  "92": [370, 36],
  "75": [391, 40],
  "94": [408, 54],
};

/** Overseas departments and collectivities stand in two columns in the Atlantic. */
export const overseasCorner = { x: 8, y: 232, width: 74, height: 170 };
const overseas = [
  "971",
  "972",
  "973",
  "974",
  "976",
  "975",
  "977",
  "978",
  "986",
  "987",
  "988",
  "984",
];

function positionOf(department: string): readonly [x: number, y: number] | undefined {
  const corner = parisDots[department];
  if (corner) return corner;
  const place = overseas.indexOf(department);
  if (place !== -1) {
    return [
      overseasCorner.x + 20 + 34 * (place % 2),
      overseasCorner.y + 16 + 27.5 * Math.floor(place / 2),
    ];
  }
  const centre = departmentCentres[department];
  if (!centre || department.length > 2) return;
  const [longitude, latitude] = centre;
  return [(longitude - west) * narrowing * scale, (north - latitude) * scale];
}

/** A dot for each department, with its number of events; those with most events come last, above the others. */
export const placeDots = (counts: ReadonlyMap<string, number>): Dot[] =>
  Object.keys(departmentCentres)
    .flatMap((department): Dot[] => {
      const position = positionOf(department);
      if (!position) return [];
      const [x, y] = position;
      return [
        {
          department,
          x: Math.round(x),
          y: Math.round(y),
          count: counts.get(department) ?? 0,
        },
      ];
    })
    .toSorted((one, other) => one.count - other.count);
