'use client';
import '../../components/formStyles';
import { NativeSelect, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useMemo, useState } from 'react';
import { Section } from '../../components/Section';
import type { ArchitecturesQuery, Headline, StartOptionsQuery } from '../../graphql/graphql';
import { count, plural } from '../../lib/format';
import { MutationError, useMutation } from '../../lib/graphql';
import { GlossaryLink } from '../glossary/GlossaryLink';
import { ArchitectureChoice } from './ArchitectureChoice';
import { ArchitecturesPending } from './ArchitecturesPending';
import { HyperparameterForm } from './HyperparameterForm';
import { headlines } from './headlines';
import { largerSize, tooSmallFor } from './imageSizes';
import { below } from './inputOrder';
import { AugmentationPreview, augments } from './LazyAugmentationPreview';
import { StartBar } from './StartBar';
import classes from './StartForm.module.css';
import { parseSeeds } from './seeds';
import { startExperimentMutation } from './startDocuments';
import { useArchitectures } from './useArchitectures';
import { useHyperparameters, type Values } from './useHyperparameters';

type Dataset = StartOptionsQuery['datasets'][number];
type Architecture = ArchitecturesQuery['architectures'][number];

interface ExperimentFormProps {
  datasets: Dataset[];
  initialDatasetId: string | null;
  trainersOnline: number;
}

/** Starts one run for each chosen architecture and seed, all on one dataset with the same changes. */
export function ExperimentForm({ datasets, initialDatasetId, trainersOnline }: ExperimentFormProps) {
  const router = useRouter();
  const { mutate, pending } = useMutation(startExperimentMutation);
  const [datasetId, setDatasetId] = useState(initialDatasetId);
  const [name, setName] = useState('');
  const [seedsText, setSeedsText] = useState('1');
  const [headline, setHeadline] = useState<Headline>('BEST_ACCURACY');
  /** Null for all announced architectures. */
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string> | null>(null);
  const [changes, setChanges] = useState<Values>({});

  const dataset = datasets.find(({ id }) => id === datasetId) ?? datasets[0];
  const announced = useArchitectures(changes.imageSize, dataset?.classes.length ?? 0);
  const architectures = announced.data?.architectures;
  const chosen = useChosen(architectures, chosenKeys);
  const hyperparameters = useHyperparameters(chosen, nothing, [changes, setChanges]);
  const seeds = parseSeeds(seedsText);
  const runs = chosen.length * ('seeds' in seeds ? seeds.seeds.length : 0);

  if (!dataset || !architectures || architectures.length === 0) return <ArchitecturesPending {...announced} />;

  const obstacle = obstacleOf({ chosen, seeds, valid: hyperparameters.valid });
  async function start(event: FormEvent) {
    event.preventDefault();
    if (obstacle !== null || !dataset || 'error' in seeds) return;
    try {
      const { startExperiment } = await mutate({
        input: {
          datasetId: dataset.id,
          architectures: chosen.map(({ key }) => key),
          seeds: seeds.seeds,
          headline,
          hyperparameters: hyperparameters.toSend,
          ...(name.trim() && { name: name.trim() }),
        },
      });
      router.push(`/experiments/${startExperiment.id}`);
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      hyperparameters.refuse(error.message);
    }
  }

  return (
    <form onSubmit={start} noValidate>
      <DatasetAndName
        datasets={datasets}
        dataset={dataset}
        onDataset={setDatasetId}
        name={name}
        usualName={`${titles(chosen)} on ${dataset.name}`}
        onName={setName}
      />
      <ArchitectureChoice
        architectures={architectures}
        chosen={new Set(chosen.map(({ key }) => key))}
        onChange={setChosenKeys}
      />
      {chosen.length > 0 && (
        <HyperparameterForm hyperparameters={hyperparameters} architectures={chosen.length} baseName="the defaults" />
      )}
      {augments(hyperparameters) && <AugmentationPreview datasetId={dataset.id} hyperparameters={hyperparameters} />}
      <Protocol
        seedsText={seedsText}
        onSeedsText={setSeedsText}
        seedsError={'error' in seeds ? seeds.error : undefined}
        headline={headline}
        onHeadline={setHeadline}
      />
      <StartBar
        label={runs > 0 ? `Start ${plural(runs, 'run')}` : 'Start'}
        pending={pending}
        obstacle={obstacle}
        refusal={hyperparameters.refusal?.field === null ? hyperparameters.refusal.message : undefined}
        trainersOnline={trainersOnline}
      />
    </form>
  );
}

const useChosen = (architectures: Architecture[] | undefined, keys: ReadonlySet<string> | null) =>
  useMemo(() => (architectures ?? []).filter(({ key }) => keys?.has(key) ?? true), [architectures, keys]);

interface Choices {
  chosen: Architecture[];
  seeds: ReturnType<typeof parseSeeds>;
  valid: boolean;
}

/** Returns what the user must do before the experiment can start, or null. */
function obstacleOf({ chosen, seeds, valid }: Choices): string | null {
  const tooSmall = tooSmallFor(chosen);
  if (chosen.length === 0) return 'Choose at least one architecture.';
  if (tooSmall.length > 0)
    return `${largerSize(tooSmall)}, or leave out ${tooSmall.map(({ title }) => title).join(', ')}.`;
  if ('error' in seeds) return seeds.error;
  return valid ? null : 'Correct the hyperparameters marked above.';
}

interface DatasetAndNameProps {
  datasets: Dataset[];
  dataset: Dataset;
  onDataset: (id: string) => void;
  name: string;
  /** The default name. */
  usualName: string;
  onName: (name: string) => void;
}

function DatasetAndName({ datasets, dataset, onDataset, name, usualName, onName }: DatasetAndNameProps) {
  return (
    <div className={classes.head}>
      <NativeSelect
        label="Dataset"
        value={dataset.id}
        onChange={event => onDataset(event.currentTarget.value)}
        data={datasets.map(({ id, name: label }) => ({ value: id, label }))}
        description={datasetInWords(dataset)}
        inputWrapperOrder={below}
      />
      <TextInput
        label="Name"
        value={name}
        maxLength={100}
        onChange={event => onName(event.currentTarget.value)}
        placeholder={usualName}
        inputWrapperOrder={below}
      />
    </div>
  );
}

interface ProtocolProps {
  seedsText: string;
  onSeedsText: (text: string) => void;
  seedsError: string | undefined;
  headline: Headline;
  onHeadline: (headline: Headline) => void;
}

/** The settings that all runs of the experiment share. */
function Protocol({ seedsText, onSeedsText, seedsError, headline, onHeadline }: ProtocolProps) {
  const choose = (value: string) => {
    const chosen = headlines.find(one => one.value === value);
    if (chosen) onHeadline(chosen.value);
  };
  return (
    <Section title="Protocol" help={<GlossaryLink of="protocol" />} note="shared by all runs">
      <div className={classes.head}>
        <TextInput
          label="Seeds"
          value={seedsText}
          onChange={event => onSeedsText(event.currentTarget.value)}
          description="One run of each architecture per seed, such as 1, 2, 3 or 1-5. Several seeds measure random variation."
          error={seedsError}
          inputWrapperOrder={below}
        />
        <NativeSelect
          label="Best epoch"
          value={headline}
          onChange={event => choose(event.currentTarget.value)}
          data={headlines}
          description={headlines.find(({ value }) => value === headline)?.description}
          inputWrapperOrder={below}
        />
      </div>
    </Section>
  );
}

const nothing: Values = {};

const titles = (chosen: { title: string }[]) =>
  chosen.length > 3
    ? plural(chosen.length, 'architecture')
    : chosen.map(({ title }) => title).join(', ') || 'Experiment';

function datasetInWords({ classes: found }: Dataset) {
  const train = found.reduce((sum, part) => sum + part.train, 0);
  const validation = found.reduce((sum, part) => sum + part.validation, 0);
  return `${count(train)} training and ${count(validation)} validation images; ${found.map(({ name }) => name).join(', ')}`;
}
