import type { Factor } from "../factor.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagAverage } from "./eco-diag-average.ts";

const desktop = {
  mini: ecoDiagAverage("desktop/making-mini", 174, 39, 0.308),
  small: ecoDiagAverage("desktop/making-small", 240, 40, 0.308),
  tower: ecoDiagAverage("desktop/making-tower", 300, 56, 0.361),
  workstation: ecoDiagAverage("desktop/making-workstation", 600, 36, 0.404),
};

const withoutToner = "EcoDiag adds 300 kg for its toner.";

/** Making by kind of the devices whose sources give it. A copier is a laser printer for A3, a large one is of 100 kg and more. */
export const deviceKinds: Partial<Readonly<Record<DeviceType, Readonly<Record<string, Factor>>>>> =
  {
    desktopHome: desktop,
    desktopOffice: desktop,
    printer: {
      laser: { ...ecoDiagAverage("printer/making-laser", 130, 296), note: withoutToner },
      copier: { ...ecoDiagAverage("printer/making-copier", 660, 299), note: withoutToner },
      largeCopier: {
        ...ecoDiagAverage("printer/making-large-copier", 1500, 302),
        note: withoutToner,
      },
    },
  };
