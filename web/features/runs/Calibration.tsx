'use client';
import { Section } from '../../components/Section';
import { graphql } from '../../graphql';
import type { CalibrationQuery, RunDetailsFragment } from '../../graphql/graphql';
import { colourOf } from '../../lib/architecture';
import { count, percent, points } from '../../lib/format';
import { useQuery } from '../../lib/graphql';
import { useKeepFresh } from '../../lib/useKeepFresh';
import { GlossaryLink } from '../glossary/GlossaryLink';
import classes from './Calibration.module.css';

const calibrationQuery = graphql(`
  query Calibration($id: ID!) {
    run(id: $id) {
      id
      calibration {
        epoch
        expectedCalibrationError
        bins {
          from
          to
          count
          accuracy
          confidence
        }
      }
    }
  }
`);

type Found = NonNullable<NonNullable<CalibrationQuery['run']>['calibration']>;
type Bin = Found['bins'][number];

/** The bias below which confidence and accuracy are called equal: half a percentage point. */
const close = 0.005;

/** Shows whether the run's confidence matches its accuracy at the best epoch. */
export function Calibration({ run, bestEpoch }: { run: RunDetailsFragment; bestEpoch: number }) {
  const { data, ...query } = useQuery(calibrationQuery, { id: run.id });
  useKeepFresh(String(bestEpoch), query);
  const calibration = data?.run?.calibration;
  if (!calibration) return null;
  const { expectedCalibrationError, bins } = calibration;
  return (
    <Section
      title="Calibration"
      help={<GlossaryLink of="calibration" />}
      note={`Does confidence match accuracy? Epoch ${calibration.epoch}`}
    >
      <div className={classes.side}>
        <Diagram bins={bins} colour={colourOf(run.architecture.key)} />
        <div className={classes.words}>
          <p>
            <b className={classes.error}>{percent(expectedCalibrationError)}</b> expected calibration error
          </p>
          <p className="muted">
            Confidence and accuracy differ by {points(expectedCalibrationError)} points on average over the bins;{' '}
            {leaning(bins)}.
          </p>
          <p className="muted">15 bins by confidence. On the dashed line, confidence and accuracy are equal.</p>
        </div>
      </div>
      <BinTable bins={bins} />
    </Section>
  );
}

/** States whether the run is over- or under-confident over all images. */
function leaning(bins: Bin[]) {
  const images = bins.reduce((sum, bin) => sum + bin.count, 0);
  const surplus =
    bins.reduce((sum, bin) => sum + bin.count * ((bin.confidence ?? 0) - (bin.accuracy ?? 0)), 0) / Math.max(1, images);
  if (Math.abs(surplus) < close) return 'overall it is neither over- nor under-confident';
  return `${points(Math.abs(surplus))} points ${surplus > 0 ? 'over-confident' : 'under-confident'} overall`;
}

const size = 200;
const left = 46;
const right = 14;
const bottom = 38;

/** Plots accuracy over confidence; bins with fewer images are fainter. */
function Diagram({ bins, colour }: { bins: Bin[]; colour: string }) {
  const most = Math.max(...bins.map(bin => bin.count));
  const x = (share: number) => left + share * size;
  const y = (share: number) => 6 + (1 - share) * size;
  return (
    <svg
      viewBox={`0 0 ${left + size + right} ${size + bottom + 6}`}
      className={classes.diagram}
      aria-hidden="true"
      style={{ color: colour }}
    >
      {[0, 0.5, 1].map(mark => (
        <g key={mark} className={classes.axis}>
          <line x1={x(0)} x2={x(1)} y1={y(mark)} y2={y(mark)} />
          <text x={left - 6} y={y(mark) + 4} textAnchor="end">
            {points(mark, 0)}
          </text>
          <text x={x(mark)} y={size + 22} textAnchor="middle">
            {points(mark, 0)}
          </text>
        </g>
      ))}
      <g className={classes.axis}>
        <text x={x(0.5)} y={size + bottom} textAnchor="middle">
          confidence, %
        </text>
        <text transform={`translate(11 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
          accuracy, %
        </text>
      </g>
      {bins.map(
        bin =>
          bin.accuracy != null && (
            <rect
              key={bin.from}
              x={x(bin.from) + 0.5}
              width={x(bin.to) - x(bin.from) - 1}
              y={y(bin.accuracy)}
              height={Math.max(1, y(0) - y(bin.accuracy))}
              fill="currentColor"
              opacity={0.25 + 0.65 * (bin.count / most)}
            >
              <title>{`${count(bin.count)} images, ${percent(bin.accuracy)} correct`}</title>
            </rect>
          ),
      )}
      <line className={classes.ideal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
    </svg>
  );
}

/** Shows the diagram's values to screen readers. */
function BinTable({ bins }: { bins: Bin[] }) {
  return (
    <table className="visually-hidden">
      <caption>Accuracy by confidence</caption>
      <thead>
        <tr>
          <th scope="col">Confidence</th>
          <th scope="col">Images</th>
          <th scope="col">Accuracy</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(bin => (
          <tr key={bin.from}>
            <th scope="row">
              {points(bin.from, 0)}–{points(bin.to, 0)}
            </th>
            <td>{count(bin.count)}</td>
            <td>{bin.accuracy == null ? '–' : percent(bin.accuracy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
