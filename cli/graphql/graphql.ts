/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Selects images that meet all given conditions. Runs must be among those of the answer sheet. */
export type AnsweredImageFilter = {
  /** The label of the image. */
  className?: string | null | undefined;
  /** Whether the label is probably wrong, as `AnsweredImage.labelSuspected` says. */
  labelSuspected?: boolean | null | undefined;
  /** Which of the runs are right. */
  outcome?: OutcomeInput | null | undefined;
  /** The id of the run that predicts `predictedClass`. */
  predictedBy?: string | null | undefined;
  /** The class that the run `predictedBy` predicts or, without it, that any run predicts. */
  predictedClass?: string | null | undefined;
  /** The ids of runs that must all be right. */
  rightBy?: Array<string> | null | undefined;
  /** The ids of runs that must all be wrong. */
  wrongBy?: Array<string> | null | undefined;
};

/** How images are ordered. Ties are in the order of the dataset. */
export type AnsweredImageOrder =
  /** By labelQuality, ascending, so that labels that are probably wrong come first. */
  | 'LEAST_PROBABLE_LABEL_FIRST'
  /** By the highest confidence of a wrong prediction, descending. Images that all runs predict correctly come last. */
  | 'MOST_CONFIDENT_MISTAKE_FIRST'
  /** The order of the dataset. */
  | 'POSITION';

/** MODEL: to use elsewhere, architecture and weights. WEIGHTS: of one epoch. CHECKPOINT: to go on from. LOG: numbers or text. PICTURE: to look at. */
export type ArtifactKind =
  | 'CHECKPOINT'
  | 'LOG'
  | 'MODEL'
  | 'PICTURE'
  | 'WEIGHTS';

/** What a comparison allows conclusions about. */
export type ComparisonSubject =
  /** The architectures on these images, tested with three or more seeds of each. */
  | 'ARCHITECTURES'
  /** The two trained models only; with different seeds the result might be reversed. */
  | 'TRAINED_MODELS';

export type DatasetStatus =
  | 'FAILED'
  | 'IMPORTING'
  | 'READY';

/** Where the evidence of a finding is. */
export type EvidencePlace =
  /** The field `comparisons` of the experiment has the evidence. */
  | 'COMPARISONS'
  /** The field `confusionMatrix` of the run has the evidence. */
  | 'CONFUSION_MATRIX'
  /** The field `metrics` of the run has the evidence. */
  | 'CURVES'
  /** The field `summary` of the experiment has the evidence. */
  | 'SUMMARY';

export type Headline =
  | 'BEST_ACCURACY'
  | 'LAST'
  | 'LOWEST_LOSS';

/** How the files of a dataset become pixels, in training and in previews alike. */
export type ImageReading =
  /** Turned upright, colour profiles applied, transparent parts on white, 16 bits scaled to 8. */
  | 'CORRECTED'
  /** As Keras' loader reads them, to the byte: EXIF rotation (but of TIFF), transparency and colour profiles are ignored, 16-bit grey is cut off above 255. */
  | 'KERAS';

export type ImportDatasetInput = {
  /** Only these classes; all of them unless given. */
  classes?: Array<string> | null | undefined;
  /** How the files become pixels. */
  imageReading?: ImageReading;
  /** Unique among datasets; 1 to 100 characters. */
  name: string;
  /** Of the draw. */
  seed?: number | null | undefined;
  /** A CSV of file (or ID), class and split, followed to the letter. Excludes the draw. */
  splitCsv?: string | null | undefined;
  /** Draw this many images per class for training; a class too small fills training first. */
  trainPerClass?: number | null | undefined;
  uploadId: string;
  validationPerClass?: number | null | undefined;
};

/** The kind of a finding. docs/insights.md defines each kind. */
export type InsightKind =
  /** Augmentation made the gap between training and validation or test accuracy much smaller. */
  | 'AUGMENTATION_NARROWED_GAP'
  /** The loss became NaN or infinite. */
  | 'DIVERGED'
  /** A pretrained network with frozen layers is not significantly better than one trained from scratch. */
  | 'FROZEN_BASE_NO_BETTER'
  /** The run is not significantly better than always guessing the largest class. */
  | 'NO_BETTER_THAN_CHANCE'
  /** The validation loss rises while the training accuracy still improves. */
  | 'OVERFITTING'
  /** The validation accuracy was still improving when the training ended. */
  | 'STILL_IMPROVING'
  /** The run does much better on large classes than on small ones. */
  | 'UNEQUAL_CLASSES'
  /** The validation accuracy fluctuates strongly from epoch to epoch. */
  | 'UNSTEADY';

/** Selects images by which runs predicted them correctly. */
export type OutcomeInput = {
  /** Which runs are right. */
  kind: OutcomeKind;
  /** The id of the single run that is right (ONLY_RIGHT) or wrong (ONLY_WRONG); required for these two kinds. */
  runId?: string | null | undefined;
};

/** Which runs of an answer sheet predicted an image correctly. */
export type OutcomeKind =
  /** Every run is right. */
  | 'ALL_RIGHT'
  /** No run is right. */
  | 'ALL_WRONG'
  /** Exactly one run is right. */
  | 'ONLY_RIGHT'
  /** Exactly one run is wrong. */
  | 'ONLY_WRONG'
  /** Some runs are right, but not all. */
  | 'SPLIT';

export type Part =
  | 'TEST'
  | 'TRAIN'
  | 'UNUSED'
  | 'VALIDATION';

export type ProblemKind =
  | 'CONTRADICTORY'
  | 'DUPLICATE'
  | 'EMPTY'
  | 'LEAKED'
  | 'MISSING'
  | 'NEAR_DUPLICATE'
  | 'SHORT_CLASS'
  | 'UNLABELLED'
  | 'UNREADABLE';

export type RunFilter = {
  architecture?: string | null | undefined;
  datasetId?: string | null | undefined;
  experimentId?: string | null | undefined;
  status?: Array<RunStatus> | null | undefined;
};

/** QUEUED and RUNNING may become any other; FAILED and CANCELLED may be QUEUED again. */
export type RunStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** Where a split comes from: a given split file, the archive itself (column or folders), or a seeded draw. */
export type SplitSource =
  | 'ARCHIVE'
  | 'DRAWN'
  | 'FILE';

export type StartExperimentInput = {
  /** Keys, each once. */
  architectures: Array<string>;
  datasetId: string;
  headline?: Headline;
  /** What differs from the defaults; each applies to the architectures that know it, and one that none knows is refused. */
  hyperparameters?: Record<string, unknown> | null | undefined;
  /** Unless given: the architectures' titles, or how many there are, and the dataset. */
  name?: string | null | undefined;
  /** One run per architecture and seed. */
  seeds?: Array<number>;
};

export type StartRunInput = {
  architecture: string;
  experimentId: string;
  hyperparameters?: Record<string, unknown> | null | undefined;
  seed?: number;
};

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { cancelRun: { id: string, number: number, name: string, status: RunStatus } };

export type CompareExperimentQueryVariables = Exact<{
  id: string;
}>;


export type CompareExperimentQuery = { experiment: { id: string, name: string, headline: Headline, verdict: string, summaryNote: string, dataset: { name: string }, leakage: { part: Part, images: number, identical: number, nearDuplicates: number, sentence: string } | null, grouping: { groups: number | null, sentence: string }, chance: { part: Part, className: string, accuracy: number, correct: number, total: number } | null, bestRun: { id: string } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, rows: Array<{ part: Part, accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { images: number, correct: number, total: number, accuracy: number, low: number, high: number } | null, run: { id: string, seed: number, status: RunStatus, parameterCount: number | null, trainableParameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, comparisons: Array<{ part: Part, total: number, bothRight: number, onlyARight: number, onlyBRight: number, neitherRight: number, pValue: number, pValueAdjusted: number, shown: boolean, speaksOf: ComparisonSubject, sentence: string, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValue: number, pValueAdjusted: number, shown: boolean } | null, seeds: { test: string, meanOfA: number, meanOfB: number, statistic: number, degreesOfFreedom: number, pValue: number, pValueAdjusted: number, shown: boolean } | null }>, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }> } | null };

export type ListDatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListDatasetsQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, runCount: number, createdAt: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }> };

export type FilesOfRunQueryVariables = Exact<{
  id: string;
}>;


export type FilesOfRunQuery = { run: { number: number, status: RunStatus, artifacts: Array<{ name: string, kind: ArtifactKind, size: number, sha256: string, url: string }> } | null };

export type ListExperimentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListExperimentsQuery = { experiments: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, createdAt: string, dataset: { id: string, name: string }, runs: Array<{ id: string, status: RunStatus }>, bestRun: { id: string, bestAccuracy: number | null, architecture: { key: string } } | null }> } };

export type ImagesOfExperimentQueryVariables = Exact<{
  id: string;
  filter?: AnsweredImageFilter | null | undefined;
  orderBy: AnsweredImageOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type ImagesOfExperimentQuery = { experiment: { answers: { images: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ labelQuality: number | null, labelSuspected: boolean | null, likelyClass: string | null, image: { id: string, file: string, className: string, part: Part }, answers: Array<{ predictedClass: string, correct: boolean, confidence: number, labelProbability: number, by: { name: string } }> }> } } } | null };

export type ShowRunQueryVariables = Exact<{
  id: string;
}>;


export type ShowRunQuery = { run: { id: string, number: number, name: string, status: RunStatus, seed: number, attempt: number, failure: string | null, hyperparameters: Record<string, unknown>, parameterCount: number | null, trainableParameterCount: number | null, environment: Record<string, unknown> | null, bestEpoch: number | null, bestAccuracy: number | null, createdAt: string, startedAt: string | null, finishedAt: string | null, log: Array<string>, architecture: { key: string, title: string }, experiment: { id: string, name: string, dataset: { name: string } }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, count: number, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, size: number, sha256: string, epoch: number | null, url: string }> } | null };

export type ListRunsQueryVariables = Exact<{
  query?: string | null | undefined;
  sort?: string | null | undefined;
  columns: Array<string> | string;
  filter?: RunFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRunsQuery = { runs: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, tags: Array<string>, bestAccuracy: number | null, bestEpoch: number | null, createdAt: string, values: Record<string, unknown>, architecture: { key: string }, experiment: { id: string, name: string, dataset: { name: string } }, progress: { epoch: number, epochs: number, step: number, steps: number } | null }> } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus }>, architectures: Array<{ key: string }> };

export type StartExperimentMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartExperimentMutation = { startExperiment: { id: string } };

export type FollowExperimentSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowExperimentSubscription = { experimentUpdated: { id: string, name: string, runs: Array<{ id: string, number: number, name: string, status: RunStatus, failure: string | null, obstacle: string | null, seed: number, bestAccuracy: number | null, bestEpoch: number | null, architecture: { key: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null }> } };

export type IsEmptyQueryVariables = Exact<{ [key: string]: never; }>;


export type IsEmptyQuery = { datasets: Array<{ id: string }>, experiments: { totalCount: number } };

export type StartDemoMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartDemoMutation = { startExperiment: { id: string } };

export type AddToDemoMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type AddToDemoMutation = { startRun: { id: string } };

export type FindExperimentsQueryVariables = Exact<{
  idOrName: string;
  name: string;
}>;


export type FindExperimentsQuery = { experiment: { id: string } | null, experiments: { nodes: Array<{ id: string, createdAt: string }> } };

export type StartImportMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type StartImportMutation = { importDataset: { id: string } };

export type FollowImportSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowImportSubscription = { datasetUpdated: { id: string, name: string, status: DatasetStatus, failure: string | null, hash: string | null, imageReading: ImageReading, imageCount: number, bytes: number, progress: { done: number, total: number } | null, split: { source: SplitSource, seed: number | null }, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }>, problems: Array<{ kind: ProblemKind, count: number, explanation: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($id: ID!) {
  cancelRun(id: $id) {
    id
    number
    name
    status
  }
}
    `) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const CompareExperimentDocument = new TypedDocumentString(`
    query CompareExperiment($id: ID!) {
  experiment(id: $id) {
    id
    name
    headline
    dataset {
      name
    }
    verdict
    leakage {
      part
      images
      identical
      nearDuplicates
      sentence
    }
    summaryNote
    grouping {
      groups
      sentence
    }
    chance {
      part
      className
      accuracy
      correct
      total
    }
    bestRun {
      id
    }
    summaryByArchitecture {
      name
      architecture {
        key
      }
      mean
      standardDeviation
      rows {
        part
        accuracy
        low
        high
        byGroups {
          low
          high
        }
        correct
        total
        balancedAccuracy
        trainAccuracy
        gap
        epoch
        withoutLeaks {
          images
          correct
          total
          accuracy
          low
          high
        }
        run {
          id
          seed
          status
          parameterCount
          trainableParameterCount
          trainingSeconds
          imagesPerSecond
        }
      }
    }
    comparisons {
      a {
        id
      }
      b {
        id
      }
      part
      total
      bothRight
      onlyARight
      onlyBRight
      neitherRight
      pValue
      pValueAdjusted
      shown
      speaksOf
      sentence
      byGroups {
        low
        high
        pValue
        pValueAdjusted
        shown
      }
      seeds {
        test
        meanOfA
        meanOfB
        statistic
        degreesOfFreedom
        pValue
        pValueAdjusted
        shown
      }
    }
    insights {
      kind
      sentence
      definition
      runs {
        id
      }
      evidence {
        place
        metric
        fromEpoch
        toEpoch
      }
      suggestedEpochs
    }
  }
}
    `) as unknown as TypedDocumentString<CompareExperimentQuery, CompareExperimentQueryVariables>;
export const ListDatasetsDocument = new TypedDocumentString(`
    query ListDatasets {
  datasets {
    id
    name
    status
    failure
    imageCount
    runCount
    createdAt
    classes {
      name
      train
      validation
      test
    }
  }
}
    `) as unknown as TypedDocumentString<ListDatasetsQuery, ListDatasetsQueryVariables>;
export const FilesOfRunDocument = new TypedDocumentString(`
    query FilesOfRun($id: ID!) {
  run(id: $id) {
    number
    status
    artifacts {
      name
      kind
      size
      sha256
      url
    }
  }
}
    `) as unknown as TypedDocumentString<FilesOfRunQuery, FilesOfRunQueryVariables>;
export const ListExperimentsDocument = new TypedDocumentString(`
    query ListExperiments($first: Int, $after: String) {
  experiments(first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      createdAt
      dataset {
        id
        name
      }
      runs {
        id
        status
      }
      bestRun {
        id
        bestAccuracy
        architecture {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListExperimentsQuery, ListExperimentsQueryVariables>;
export const ImagesOfExperimentDocument = new TypedDocumentString(`
    query ImagesOfExperiment($id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String) {
  experiment(id: $id) {
    answers {
      images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          labelQuality
          labelSuspected
          likelyClass
          image {
            id
            file
            className
            part
          }
          answers {
            by {
              name
            }
            predictedClass
            correct
            confidence
            labelProbability
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImagesOfExperimentQuery, ImagesOfExperimentQueryVariables>;
export const ShowRunDocument = new TypedDocumentString(`
    query ShowRun($id: ID!) {
  run(id: $id) {
    id
    number
    name
    status
    seed
    attempt
    failure
    hyperparameters
    parameterCount
    trainableParameterCount
    environment
    bestEpoch
    bestAccuracy
    createdAt
    startedAt
    finishedAt
    architecture {
      key
      title
    }
    experiment {
      id
      name
      dataset {
        name
      }
    }
    progress {
      phase
      epoch
      epochs
      step
      steps
      imagesPerSecond
      secondsLeft
    }
    metrics {
      key
      count
      last {
        step
        value
      }
      points {
        step
        value
      }
    }
    artifacts {
      id
      name
      kind
      size
      sha256
      epoch
      url
    }
    log(last: 10)
  }
}
    `) as unknown as TypedDocumentString<ShowRunQuery, ShowRunQueryVariables>;
export const ListRunsDocument = new TypedDocumentString(`
    query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {
  runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      number
      name
      status
      seed
      tags
      bestAccuracy
      bestEpoch
      createdAt
      values(of: $columns)
      architecture {
        key
      }
      experiment {
        id
        name
        dataset {
          name
        }
      }
      progress {
        epoch
        epochs
        step
        steps
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListRunsQuery, ListRunsQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices {
  datasets {
    id
    name
    status
  }
  architectures {
    key
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const StartExperimentDocument = new TypedDocumentString(`
    mutation StartExperiment($input: StartExperimentInput!) {
  startExperiment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartExperimentMutation, StartExperimentMutationVariables>;
export const FollowExperimentDocument = new TypedDocumentString(`
    subscription FollowExperiment($id: ID!) {
  experimentUpdated(id: $id) {
    id
    name
    runs {
      id
      number
      name
      status
      failure
      obstacle
      seed
      bestAccuracy
      bestEpoch
      architecture {
        key
      }
      progress {
        phase
        epoch
        epochs
        step
        steps
        imagesPerSecond
        secondsLeft
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowExperimentSubscription, FollowExperimentSubscriptionVariables>;
export const IsEmptyDocument = new TypedDocumentString(`
    query IsEmpty {
  datasets {
    id
  }
  experiments(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<IsEmptyQuery, IsEmptyQueryVariables>;
export const StartDemoDocument = new TypedDocumentString(`
    mutation StartDemo($input: StartExperimentInput!) {
  startExperiment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartDemoMutation, StartDemoMutationVariables>;
export const AddToDemoDocument = new TypedDocumentString(`
    mutation AddToDemo($input: StartRunInput!) {
  startRun(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddToDemoMutation, AddToDemoMutationVariables>;
export const FindExperimentsDocument = new TypedDocumentString(`
    query FindExperiments($idOrName: ID!, $name: String!) {
  experiment(id: $idOrName) {
    id
  }
  experiments(name: $name, first: 20) {
    nodes {
      id
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<FindExperimentsQuery, FindExperimentsQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const FollowImportDocument = new TypedDocumentString(`
    subscription FollowImport($id: ID!) {
  datasetUpdated(id: $id) {
    id
    name
    status
    failure
    hash
    imageReading
    imageCount
    bytes
    progress {
      done
      total
    }
    split {
      source
      seed
    }
    classes {
      name
      train
      validation
      test
      unused
    }
    problems {
      kind
      count
      explanation
    }
  }
}
    `) as unknown as TypedDocumentString<FollowImportSubscription, FollowImportSubscriptionVariables>;