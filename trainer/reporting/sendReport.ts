import type { Api, Claim } from '../api.ts';
import { bytesOf } from '../numbers/floatBytes.ts';
import type { Report } from '../run/messages.ts';

/** Sends a report of the training process to the server. */
export function sendReport(api: Api, claim: Claim, report: Report): Promise<unknown> {
  switch (report.kind) {
    case 'described': {
      const { kind: _, ...description } = report;
      return api.describe(claim, description);
    }
    case 'epoch': {
      const { part, probabilities } = report.predictions;
      return api.reportEpoch(claim, {
        epoch: report.epoch,
        metrics: Object.entries(report.metrics).map(([key, value]) => ({ key, value })),
        predictions: [{ part, probabilities: bytesOf(probabilities).toString('base64') }],
      });
    }
  }
}
