import { ArchitectureMark } from '../../components/ArchitectureMark';
import { colourOf, shadeOf } from '../../lib/architecture';
import { percent } from '../../lib/format';
import classes from './EvidenceCard.module.css';
import { type ImageItemProps, inWords, thumbnailPixels } from './ImageTile';
import { OpenLink } from './OpenLink';

/**
 * Shows a label with the evidence against it: the probability that each network gives it, and the class it predicts.
 */
export function EvidenceCard({ answered, networks, ...props }: ImageItemProps) {
  const { image, answers, likelyClass, labelQuality } = answered;
  return (
    <OpenLink {...props} imageId={image.id} className={classes.card} title={inWords(answered, networks)}>
      <img src={`${image.url}?size=${thumbnailPixels}`} alt="" loading="lazy" decoding="async" />
      <span className={classes.words}>
        <span className={classes.label}>
          labelled <b>{image.className}</b>, likely <b>{likelyClass}</b>
        </span>
        <span className={classes.mean}>{labelQuality != null && `mean probability ${percent(labelQuality)}`}</span>
        {networks.map(({ id, architecture, shade }, index) => {
          const answer = answers[index];
          return (
            answer && (
              <span key={id} className={classes.network}>
                <ArchitectureMark of={architecture} shade={shade} size={9} gap={0} />
                <i>
                  <i
                    style={{
                      width: `${answer.labelProbability * 100}%`,
                      background: shadeOf(colourOf(architecture), shade),
                    }}
                  />
                </i>
                <span className={classes.share}>{percent(answer.labelProbability, 0)}</span>
                <span className={classes.said}>
                  {answer.predictedClass} {percent(answer.confidence, 0)}
                </span>
              </span>
            )
          );
        })}
      </span>
    </OpenLink>
  );
}
