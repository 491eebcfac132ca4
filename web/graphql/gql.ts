/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": typeof types.TrainerStatusDocument,
    "\n  query ConfusionMatrices($id: ID!, $standing: [ID!], $epoch: Int) {\n    experiment(id: $id) {\n      id\n      summaryByArchitecture(standing: $standing) {\n        name\n        standing {\n          run {\n            id\n            number\n            seed\n            bestEpoch\n            architecture {\n              key\n              title\n            }\n            confusionMatrix(epoch: $epoch) {\n              epoch\n              classes\n              counts\n              accuracy\n            }\n            ...RunReported\n          }\n        }\n      }\n    }\n  }\n": typeof types.ConfusionMatricesDocument,
    "\n  fragment MetricPoints on MetricSeries {\n    key\n    last {\n      step\n      value\n    }\n    points {\n      step\n      value\n    }\n  }\n": typeof types.MetricPointsFragmentDoc,
    "\n  fragment EpochMetrics on Run {\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      ...MetricPoints\n    }\n  }\n": typeof types.EpochMetricsFragmentDoc,
    "\n  fragment RunReported on Run {\n    reported: metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 4) {\n      key\n      last {\n        step\n      }\n    }\n  }\n": typeof types.RunReportedFragmentDoc,
    "\n  fragment RunClock on Run {\n    clock: metrics(keys: [\"loss\"], maxPoints: $maxPoints) {\n      points {\n        step\n        at\n      }\n    }\n  }\n": typeof types.RunClockFragmentDoc,
    "\n  fragment RunKeys on Run {\n    found: metrics(maxPoints: 4) {\n      key\n    }\n  }\n": typeof types.RunKeysFragmentDoc,
    "\n  fragment NewPoints on NewPoints {\n    key\n    points {\n      step\n      value\n      at\n    }\n  }\n": typeof types.NewPointsFragmentDoc,
    "\n  fragment RunPoints on Run {\n    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {\n      ...MetricPoints\n    }\n    ...RunClock\n    ...RunKeys\n  }\n": typeof types.RunPointsFragmentDoc,
    "\n  query Curves($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experiment(id: $id) {\n      id\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n": typeof types.CurvesDocument,
    "\n  subscription CurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          id\n          runs {\n            id\n            ...RunPoints\n          }\n        }\n      }\n      ... on EpochsRecorded {\n        runs {\n          runId\n          newPoints {\n            ...NewPoints\n          }\n        }\n      }\n      ... on PointsLogged {\n        runId\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n": typeof types.CurvesEventsDocument,
    "\n  query CurvesOfSelection($runs: [ID!]!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    compareRuns(runs: $runs) {\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n": typeof types.CurvesOfSelectionDocument,
    "\n  fragment OtherCurves on Run {\n    id\n    ...RunKeys\n    metrics(keys: $keys, maxPoints: $maxPoints) {\n      ...MetricPoints\n    }\n  }\n": typeof types.OtherCurvesFragmentDoc,
    "\n  query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    run(id: $id) {\n      ...OtherCurves\n    }\n  }\n": typeof types.OtherCurvesDocument,
    "\n  subscription OtherCurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    runEvents(id: $id, progress: false) {\n      __typename\n      ... on RunChanged {\n        run {\n          ...OtherCurves\n        }\n      }\n      ... on EpochRecorded {\n        newPoints {\n          ...NewPoints\n        }\n      }\n      ... on PointsLogged {\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n": typeof types.OtherCurvesEventsDocument,
    "\n  query Dataset($id: ID!) {\n    dataset(id: $id) {\n      ...DatasetDetails\n    }\n  }\n": typeof types.DatasetDocument,
    "\n  fragment DatasetDetails on Dataset {\n    ...DatasetRow\n    hash\n    imageReading\n    labels {\n      layout\n      notes\n      folders {\n        path\n        role\n      }\n    }\n    split {\n      source\n      trainPerClass\n      validationPerClass\n      seed\n    }\n    problems {\n      kind\n      count\n      explanation\n    }\n  }\n": typeof types.DatasetDetailsFragmentDoc,
    "\n  subscription DatasetUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetDetails\n    }\n  }\n": typeof types.DatasetUpdatedDocument,
    "\n  query DatasetRuns($id: ID!) {\n    runs(filter: { datasetId: $id }, first: 100) {\n      totalCount\n      nodes {\n        id\n        createdAt\n        experiment {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.DatasetRunsDocument,
    "\n  query ProblemItems($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      id\n      problems {\n        kind\n        items(first: $first)\n      }\n    }\n  }\n": typeof types.ProblemItemsDocument,
    "\n  mutation DeleteDataset($id: ID!) {\n    deleteDataset(id: $id)\n  }\n": typeof types.DeleteDatasetDocument,
    "\n  query Datasets {\n    datasets {\n      ...DatasetRow\n    }\n  }\n": typeof types.DatasetsDocument,
    "\n  fragment DatasetRow on Dataset {\n    id\n    name\n    status\n    failure\n    imageCount\n    bytes\n    createdAt\n    readyAt\n    runCount\n    progress {\n      done\n      total\n    }\n    classes {\n      name\n      train\n      validation\n      test\n      unused\n    }\n    problems {\n      kind\n      count\n    }\n  }\n": typeof types.DatasetRowFragmentDoc,
    "\n  subscription DatasetRowUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetRow\n    }\n  }\n": typeof types.DatasetRowUpdatedDocument,
    "\n  query DatasetImages($id: ID!, $filter: ImageFilter, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      images(filter: $filter, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          id\n          url\n          file\n          className\n          part\n          width\n          height\n        }\n      }\n    }\n  }\n": typeof types.DatasetImagesDocument,
    "\n  query Upload($id: ID!, $folders: [FolderRoleInput!]) {\n    upload(id: $id, folders: $folders) {\n      id\n      fileName\n      bytes\n      layout\n      labelled\n      hasSplit\n      hasGroups\n      notes\n      classes {\n        name\n        images\n        train\n        validation\n        test\n      }\n      folders {\n        path\n        role\n        images\n      }\n      question {\n        text\n        answers {\n          title\n          roles {\n            path\n            role\n          }\n        }\n      }\n      leftOut {\n        kind\n        count\n        files\n      }\n    }\n  }\n": typeof types.UploadDocument,
    "\n  query DatasetNames {\n    datasets {\n      id\n      name\n      status\n    }\n  }\n": typeof types.DatasetNamesDocument,
    "\n  mutation ImportDataset($input: ImportDatasetInput!) {\n    importDataset(input: $input) {\n      id\n    }\n  }\n": typeof types.ImportDatasetDocument,
    "\n  query Leaks($id: ID!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      leaks(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          image {\n            ...LeakedImage\n          }\n          twin {\n            ...LeakedImage\n          }\n          identical\n          contradictory\n        }\n      }\n    }\n  }\n": typeof types.LeaksDocument,
    "\n  fragment LeakedImage on Image {\n    id\n    url\n    file\n    className\n    part\n    width\n    height\n  }\n": typeof types.LeakedImageFragmentDoc,
    "\n  query Experiments($after: String, $first: Int!) {\n    experiments(after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExperimentsDocument,
    "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n        test\n      }\n    }\n    leader(standing: $standing) {\n      id\n      architecture {\n        key\n      }\n    }\n    bestRun {\n      id\n      number\n      seed\n      architecture {\n        key\n        title\n      }\n      ...FinishedFiles\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      environment\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        ...RunProgress\n      }\n      ...RunReported\n      ...FinishedFiles\n    }\n    trainingSeconds\n    verdictSentences(standing: $standing) {\n      parts {\n        text\n        strong\n      }\n    }\n    summaryNote(headline: $rule)\n    leakage(headline: $rule) {\n      images\n      sentence\n    }\n    chance(headline: $rule) {\n      className\n      accuracy\n      equalClasses\n    }\n    summaryByArchitecture(standing: $standing, headline: $rule) {\n      name\n      mean\n      standardDeviation\n      architecture {\n        key\n      }\n      means {\n        balancedAccuracy\n        trainAccuracy\n        gap\n        trainingSeconds\n        imagesPerSecond\n      }\n      standing {\n        run {\n          id\n        }\n      }\n      rows {\n        ...SummaryRowNumbers\n      }\n      repetitions {\n        ...SummaryRowNumbers\n      }\n    }\n    grouping {\n      sentence\n    }\n    comparisonNotes(standing: $standing) {\n      test\n      speaksOf\n      warnings\n    }\n    comparisons(standing: $standing) {\n      a {\n        id\n      }\n      b {\n        id\n      }\n      nameOfA\n      nameOfB\n      difference\n      counts\n      decisiveTest\n      pValueAdjusted\n      shown\n      byGroups {\n        low\n        high\n        pValueAdjusted\n        shown\n      }\n      seeds {\n        meanOfA\n        meanOfB\n        pValueAdjusted\n        shown\n      }\n    }\n  }\n": typeof types.ExperimentDetailsFragmentDoc,
    "\n  fragment FinishedFiles on Run {\n    artifacts {\n      id\n      kind\n      name\n      url\n    }\n  }\n": typeof types.FinishedFilesFragmentDoc,
    "\n  fragment SummaryRowNumbers on SummaryRow {\n    accuracy\n    low\n    high\n    byGroups {\n      low\n      high\n    }\n    correct\n    total\n    balancedAccuracy\n    trainAccuracy\n    gap\n    epoch\n    withoutLeaks {\n      accuracy\n      low\n      high\n      correct\n      total\n    }\n    run {\n      id\n      number\n      seed\n      status\n      parameterCount\n      trainingSeconds\n      imagesPerSecond\n    }\n  }\n": typeof types.SummaryRowNumbersFragmentDoc,
    "\n  query Experiment($id: ID!, $standing: [ID!], $rule: Headline) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": typeof types.ExperimentDocument,
    "\n  subscription ExperimentEvents($id: ID!, $standing: [ID!], $rule: Headline) {\n    experimentEvents(id: $id) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on EpochsRecorded {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on RunProgressed {\n        runId\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on FilesChanged {\n        run {\n          id\n          ...FinishedFiles\n        }\n      }\n    }\n  }\n": typeof types.ExperimentEventsDocument,
    "\n  query QueuedRuns($id: ID!) {\n    experiment(id: $id) {\n      runs {\n        id\n        queuePosition\n        obstacle\n      }\n    }\n  }\n": typeof types.QueuedRunsDocument,
    "\n  query AnswerSheet($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter) {\n    experiment(id: $id) {\n      id\n      name\n      dataset {\n        id\n        name\n      }\n      answers(runIds: $runIds, part: $part) {\n        part\n        total\n        classes\n        runs {\n          name\n          epoch\n          run {\n            id\n            number\n            seed\n            architecture {\n              key\n              title\n            }\n          }\n        }\n        images(filter: $filter, first: 0) {\n          totalCount\n        }\n        suspectedLabels(filter: $filter)\n        whyNoLabelSuspected\n        outcomes(filter: $filter) {\n          kind\n          count\n          run {\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AnswerSheetDocument,
    "\n  subscription EpochsChanged($id: ID!) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n    }\n  }\n": typeof types.EpochsChangedDocument,
    "\n  fragment AnsweredImageDetails on AnsweredImage {\n    labelQuality\n    likelyClass\n    image {\n      id\n      url\n      file\n      className\n    }\n    answers {\n      predictedClass\n      correct\n      confidence\n      labelProbability\n    }\n  }\n": typeof types.AnsweredImageDetailsFragmentDoc,
    "\n  query AnsweredImages(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n    $first: Int!\n    $skip: Int!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        images(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {\n          totalCount\n          nodes {\n            ...AnsweredImageDetails\n          }\n        }\n      }\n    }\n  }\n": typeof types.AnsweredImagesDocument,
    "\n  query PlacedImage(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $imageId: ID!\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        image(id: $imageId, filter: $filter, orderBy: $orderBy) {\n          number\n          total\n          previous {\n            image {\n              id\n              url\n            }\n          }\n          next {\n            image {\n              id\n              url\n            }\n          }\n          image {\n            labelQuality\n            likelyClass\n            labelSuspected\n            image {\n              id\n              url\n              file\n              className\n              width\n              height\n            }\n            answers {\n              predictedClass\n              correct\n              probabilities\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.PlacedImageDocument,
    "\n  fragment InsightDetails on Insight {\n    kind\n    sentence\n    definition\n    suggestedEpochs\n    runs {\n      id\n      number\n    }\n    evidence {\n      place\n      metric\n      fromEpoch\n      toEpoch\n    }\n  }\n": typeof types.InsightDetailsFragmentDoc,
    "\n  query Insights($id: ID!, $standing: [ID!]) {\n    experiment(id: $id) {\n      id\n      insights(standing: $standing) {\n        ...InsightDetails\n      }\n    }\n  }\n": typeof types.InsightsDocument,
    "\n  query Calibration($id: ID!) {\n    run(id: $id) {\n      id\n      calibration {\n        epoch\n        expectedCalibrationError\n        bins {\n          from\n          to\n          count\n          accuracy\n          confidence\n        }\n      }\n    }\n  }\n": typeof types.CalibrationDocument,
    "\n  query CompareRuns($runs: [ID!]!) {\n    compareRuns(runs: $runs) {\n      warnings\n      differing {\n        name\n        title\n      }\n      runs {\n        id\n        number\n        name\n        status\n        seed\n        bestEpoch\n        bestAccuracy\n        startedAt\n        finishedAt\n        hyperparameters\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          dataset {\n            id\n            name\n          }\n        }\n        ...RunReported\n      }\n    }\n  }\n": typeof types.CompareRunsDocument,
    "\n  query ConfusionMatrix($id: ID!, $epoch: Int!) {\n    run(id: $id) {\n      id\n      confusionMatrix(epoch: $epoch) {\n        epoch\n        classes\n        counts\n        accuracy\n        balancedAccuracy\n        scores {\n          name\n          precision\n          recall\n          f1\n          support\n        }\n      }\n    }\n  }\n": typeof types.ConfusionMatrixDocument,
    "\n  query Queue($after: String, $first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        obstacle\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          ...RunProgress\n        }\n      }\n    }\n  }\n": typeof types.QueueDocument,
    "\n  fragment RunProgress on Progress {\n    phase\n    epoch\n    epochs\n    step\n    steps\n    imagesPerSecond\n    secondsLeft\n  }\n": typeof types.RunProgressFragmentDoc,
    "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    tags\n    notes\n    deletedAt\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    obstacle\n    failure\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n    }\n    ...RunResults\n    trainer {\n      id\n      name\n    }\n    progress {\n      ...RunProgress\n    }\n    ...EpochMetrics\n    ...RunFiles\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    logLines(last: 200) {\n      ...LogLine\n    }\n  }\n": typeof types.RunDetailsFragmentDoc,
    "\n  fragment RunResults on Run {\n    bestEpoch\n    bestAccuracy\n    trainingSeconds\n    imagesPerSecond\n    onValidation: accuracyOn(part: VALIDATION) {\n      ...OnPart\n    }\n    onTraining: accuracyOn(part: TRAIN) {\n      ...OnPart\n    }\n    onTest: accuracyOn(part: TEST) {\n      ...OnPart\n    }\n    insights {\n      ...InsightDetails\n    }\n  }\n": typeof types.RunResultsFragmentDoc,
    "\n  fragment RunFiles on Run {\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n  }\n": typeof types.RunFilesFragmentDoc,
    "\n  fragment LogLine on LogLine {\n    number\n    at\n    text\n  }\n": typeof types.LogLineFragmentDoc,
    "\n  fragment OnPart on PartAccuracy {\n    correct\n    total\n    accuracy\n    low\n    high\n  }\n": typeof types.OnPartFragmentDoc,
    "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n": typeof types.RunDocument,
    "\n  subscription RunEvents($id: ID!) {\n    runEvents(id: $id) {\n      __typename\n      attempt\n      ... on RunChanged {\n        run {\n          ...RunDetails\n        }\n      }\n      ... on RunProgressed {\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on RunLogged {\n        lines {\n          ...LogLine\n        }\n      }\n      ... on EpochRecorded {\n        run {\n          ...RunResults\n        }\n        newPoints(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n          ...NewPoints\n        }\n      }\n      ... on FilesChanged {\n        run {\n          ...RunFiles\n        }\n      }\n    }\n  }\n": typeof types.RunEventsDocument,
    "\n  mutation RepeatRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n": typeof types.RepeatRunDocument,
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.CancelRunDocument,
    "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.RetryRunDocument,
    "\n  query Runs($query: String!, $sort: String!, $columns: [String!]!, $after: String, $first: Int!) {\n    runs(query: $query, sort: $sort, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        name\n        deletedAt\n        values(of: $columns)\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n        }\n      }\n    }\n  }\n": typeof types.RunsDocument,
    "\n  query RunFields {\n    runFields {\n      name\n      kind\n      type\n      title\n      description\n    }\n  }\n": typeof types.RunFieldsDocument,
    "\n  mutation DeleteRuns($ids: [ID!]!) {\n    deleteRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n": typeof types.DeleteRunsDocument,
    "\n  mutation RestoreRuns($ids: [ID!]!) {\n    restoreRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n": typeof types.RestoreRunsDocument,
    "\n  mutation DeleteRunsForGood($ids: [ID!]!) {\n    deleteRunsForGood(ids: $ids)\n  }\n": typeof types.DeleteRunsForGoodDocument,
    "\n  mutation UpdateRun($id: ID!, $input: UpdateRunInput!) {\n    updateRun(id: $id, input: $input) {\n      id\n      name\n      tags\n      notes\n    }\n  }\n": typeof types.UpdateRunDocument,
    "\n  query RunTags {\n    runTags\n  }\n": typeof types.RunTagsDocument,
    "\n  query PreviewImages($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      images(filter: { part: TRAIN }, first: $first) {\n        nodes {\n          id\n          url\n          className\n        }\n      }\n    }\n  }\n": typeof types.PreviewImagesDocument,
    "\n  query StartOptions {\n    datasets {\n      id\n      name\n      status\n      imageCount\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    trainers {\n      id\n      online\n    }\n  }\n": typeof types.StartOptionsDocument,
    "\n  query TrainersOnline {\n    trainers {\n      id\n      online\n    }\n  }\n": typeof types.TrainersOnlineDocument,
    "\n  query Architectures($imageSize: Int, $classes: Int!) {\n    architectures(imageSize: $imageSize, classes: $classes) {\n      key\n      title\n      description\n      defaults\n      hyperparametersSchema\n      parameterCount\n      trainableParameterCount\n      smallestImageSize\n    }\n  }\n": typeof types.ArchitecturesDocument,
    "\n  mutation StartExperiment($input: StartExperimentInput!) {\n    startExperiment(input: $input) {\n      id\n    }\n  }\n": typeof types.StartExperimentDocument,
    "\n  mutation StartRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n": typeof types.StartRunDocument,
    "\n  query RunToRepeat($id: ID!) {\n    run(id: $id) {\n      id\n      number\n      name\n      seed\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      experiment {\n        ...ExperimentToExtend\n      }\n    }\n  }\n": typeof types.RunToRepeatDocument,
    "\n  query ExperimentToExtend($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentToExtend\n    }\n  }\n": typeof types.ExperimentToExtendDocument,
    "\n  fragment ExperimentToExtend on Experiment {\n    id\n    name\n    headline\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    runs {\n      id\n      number\n      seed\n      hyperparameters\n      architecture {\n        key\n      }\n    }\n  }\n": typeof types.ExperimentToExtendFragmentDoc,
    "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n": typeof types.TrainersDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": typeof types.RunsChangedDocument,
};
const documents: Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": types.TrainerStatusDocument,
    "\n  query ConfusionMatrices($id: ID!, $standing: [ID!], $epoch: Int) {\n    experiment(id: $id) {\n      id\n      summaryByArchitecture(standing: $standing) {\n        name\n        standing {\n          run {\n            id\n            number\n            seed\n            bestEpoch\n            architecture {\n              key\n              title\n            }\n            confusionMatrix(epoch: $epoch) {\n              epoch\n              classes\n              counts\n              accuracy\n            }\n            ...RunReported\n          }\n        }\n      }\n    }\n  }\n": types.ConfusionMatricesDocument,
    "\n  fragment MetricPoints on MetricSeries {\n    key\n    last {\n      step\n      value\n    }\n    points {\n      step\n      value\n    }\n  }\n": types.MetricPointsFragmentDoc,
    "\n  fragment EpochMetrics on Run {\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      ...MetricPoints\n    }\n  }\n": types.EpochMetricsFragmentDoc,
    "\n  fragment RunReported on Run {\n    reported: metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 4) {\n      key\n      last {\n        step\n      }\n    }\n  }\n": types.RunReportedFragmentDoc,
    "\n  fragment RunClock on Run {\n    clock: metrics(keys: [\"loss\"], maxPoints: $maxPoints) {\n      points {\n        step\n        at\n      }\n    }\n  }\n": types.RunClockFragmentDoc,
    "\n  fragment RunKeys on Run {\n    found: metrics(maxPoints: 4) {\n      key\n    }\n  }\n": types.RunKeysFragmentDoc,
    "\n  fragment NewPoints on NewPoints {\n    key\n    points {\n      step\n      value\n      at\n    }\n  }\n": types.NewPointsFragmentDoc,
    "\n  fragment RunPoints on Run {\n    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {\n      ...MetricPoints\n    }\n    ...RunClock\n    ...RunKeys\n  }\n": types.RunPointsFragmentDoc,
    "\n  query Curves($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experiment(id: $id) {\n      id\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n": types.CurvesDocument,
    "\n  subscription CurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          id\n          runs {\n            id\n            ...RunPoints\n          }\n        }\n      }\n      ... on EpochsRecorded {\n        runs {\n          runId\n          newPoints {\n            ...NewPoints\n          }\n        }\n      }\n      ... on PointsLogged {\n        runId\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n": types.CurvesEventsDocument,
    "\n  query CurvesOfSelection($runs: [ID!]!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    compareRuns(runs: $runs) {\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n": types.CurvesOfSelectionDocument,
    "\n  fragment OtherCurves on Run {\n    id\n    ...RunKeys\n    metrics(keys: $keys, maxPoints: $maxPoints) {\n      ...MetricPoints\n    }\n  }\n": types.OtherCurvesFragmentDoc,
    "\n  query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    run(id: $id) {\n      ...OtherCurves\n    }\n  }\n": types.OtherCurvesDocument,
    "\n  subscription OtherCurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    runEvents(id: $id, progress: false) {\n      __typename\n      ... on RunChanged {\n        run {\n          ...OtherCurves\n        }\n      }\n      ... on EpochRecorded {\n        newPoints {\n          ...NewPoints\n        }\n      }\n      ... on PointsLogged {\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n": types.OtherCurvesEventsDocument,
    "\n  query Dataset($id: ID!) {\n    dataset(id: $id) {\n      ...DatasetDetails\n    }\n  }\n": types.DatasetDocument,
    "\n  fragment DatasetDetails on Dataset {\n    ...DatasetRow\n    hash\n    imageReading\n    labels {\n      layout\n      notes\n      folders {\n        path\n        role\n      }\n    }\n    split {\n      source\n      trainPerClass\n      validationPerClass\n      seed\n    }\n    problems {\n      kind\n      count\n      explanation\n    }\n  }\n": types.DatasetDetailsFragmentDoc,
    "\n  subscription DatasetUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetDetails\n    }\n  }\n": types.DatasetUpdatedDocument,
    "\n  query DatasetRuns($id: ID!) {\n    runs(filter: { datasetId: $id }, first: 100) {\n      totalCount\n      nodes {\n        id\n        createdAt\n        experiment {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.DatasetRunsDocument,
    "\n  query ProblemItems($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      id\n      problems {\n        kind\n        items(first: $first)\n      }\n    }\n  }\n": types.ProblemItemsDocument,
    "\n  mutation DeleteDataset($id: ID!) {\n    deleteDataset(id: $id)\n  }\n": types.DeleteDatasetDocument,
    "\n  query Datasets {\n    datasets {\n      ...DatasetRow\n    }\n  }\n": types.DatasetsDocument,
    "\n  fragment DatasetRow on Dataset {\n    id\n    name\n    status\n    failure\n    imageCount\n    bytes\n    createdAt\n    readyAt\n    runCount\n    progress {\n      done\n      total\n    }\n    classes {\n      name\n      train\n      validation\n      test\n      unused\n    }\n    problems {\n      kind\n      count\n    }\n  }\n": types.DatasetRowFragmentDoc,
    "\n  subscription DatasetRowUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetRow\n    }\n  }\n": types.DatasetRowUpdatedDocument,
    "\n  query DatasetImages($id: ID!, $filter: ImageFilter, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      images(filter: $filter, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          id\n          url\n          file\n          className\n          part\n          width\n          height\n        }\n      }\n    }\n  }\n": types.DatasetImagesDocument,
    "\n  query Upload($id: ID!, $folders: [FolderRoleInput!]) {\n    upload(id: $id, folders: $folders) {\n      id\n      fileName\n      bytes\n      layout\n      labelled\n      hasSplit\n      hasGroups\n      notes\n      classes {\n        name\n        images\n        train\n        validation\n        test\n      }\n      folders {\n        path\n        role\n        images\n      }\n      question {\n        text\n        answers {\n          title\n          roles {\n            path\n            role\n          }\n        }\n      }\n      leftOut {\n        kind\n        count\n        files\n      }\n    }\n  }\n": types.UploadDocument,
    "\n  query DatasetNames {\n    datasets {\n      id\n      name\n      status\n    }\n  }\n": types.DatasetNamesDocument,
    "\n  mutation ImportDataset($input: ImportDatasetInput!) {\n    importDataset(input: $input) {\n      id\n    }\n  }\n": types.ImportDatasetDocument,
    "\n  query Leaks($id: ID!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      leaks(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          image {\n            ...LeakedImage\n          }\n          twin {\n            ...LeakedImage\n          }\n          identical\n          contradictory\n        }\n      }\n    }\n  }\n": types.LeaksDocument,
    "\n  fragment LeakedImage on Image {\n    id\n    url\n    file\n    className\n    part\n    width\n    height\n  }\n": types.LeakedImageFragmentDoc,
    "\n  query Experiments($after: String, $first: Int!) {\n    experiments(after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": types.ExperimentsDocument,
    "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n        test\n      }\n    }\n    leader(standing: $standing) {\n      id\n      architecture {\n        key\n      }\n    }\n    bestRun {\n      id\n      number\n      seed\n      architecture {\n        key\n        title\n      }\n      ...FinishedFiles\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      environment\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        ...RunProgress\n      }\n      ...RunReported\n      ...FinishedFiles\n    }\n    trainingSeconds\n    verdictSentences(standing: $standing) {\n      parts {\n        text\n        strong\n      }\n    }\n    summaryNote(headline: $rule)\n    leakage(headline: $rule) {\n      images\n      sentence\n    }\n    chance(headline: $rule) {\n      className\n      accuracy\n      equalClasses\n    }\n    summaryByArchitecture(standing: $standing, headline: $rule) {\n      name\n      mean\n      standardDeviation\n      architecture {\n        key\n      }\n      means {\n        balancedAccuracy\n        trainAccuracy\n        gap\n        trainingSeconds\n        imagesPerSecond\n      }\n      standing {\n        run {\n          id\n        }\n      }\n      rows {\n        ...SummaryRowNumbers\n      }\n      repetitions {\n        ...SummaryRowNumbers\n      }\n    }\n    grouping {\n      sentence\n    }\n    comparisonNotes(standing: $standing) {\n      test\n      speaksOf\n      warnings\n    }\n    comparisons(standing: $standing) {\n      a {\n        id\n      }\n      b {\n        id\n      }\n      nameOfA\n      nameOfB\n      difference\n      counts\n      decisiveTest\n      pValueAdjusted\n      shown\n      byGroups {\n        low\n        high\n        pValueAdjusted\n        shown\n      }\n      seeds {\n        meanOfA\n        meanOfB\n        pValueAdjusted\n        shown\n      }\n    }\n  }\n": types.ExperimentDetailsFragmentDoc,
    "\n  fragment FinishedFiles on Run {\n    artifacts {\n      id\n      kind\n      name\n      url\n    }\n  }\n": types.FinishedFilesFragmentDoc,
    "\n  fragment SummaryRowNumbers on SummaryRow {\n    accuracy\n    low\n    high\n    byGroups {\n      low\n      high\n    }\n    correct\n    total\n    balancedAccuracy\n    trainAccuracy\n    gap\n    epoch\n    withoutLeaks {\n      accuracy\n      low\n      high\n      correct\n      total\n    }\n    run {\n      id\n      number\n      seed\n      status\n      parameterCount\n      trainingSeconds\n      imagesPerSecond\n    }\n  }\n": types.SummaryRowNumbersFragmentDoc,
    "\n  query Experiment($id: ID!, $standing: [ID!], $rule: Headline) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": types.ExperimentDocument,
    "\n  subscription ExperimentEvents($id: ID!, $standing: [ID!], $rule: Headline) {\n    experimentEvents(id: $id) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on EpochsRecorded {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on RunProgressed {\n        runId\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on FilesChanged {\n        run {\n          id\n          ...FinishedFiles\n        }\n      }\n    }\n  }\n": types.ExperimentEventsDocument,
    "\n  query QueuedRuns($id: ID!) {\n    experiment(id: $id) {\n      runs {\n        id\n        queuePosition\n        obstacle\n      }\n    }\n  }\n": types.QueuedRunsDocument,
    "\n  query AnswerSheet($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter) {\n    experiment(id: $id) {\n      id\n      name\n      dataset {\n        id\n        name\n      }\n      answers(runIds: $runIds, part: $part) {\n        part\n        total\n        classes\n        runs {\n          name\n          epoch\n          run {\n            id\n            number\n            seed\n            architecture {\n              key\n              title\n            }\n          }\n        }\n        images(filter: $filter, first: 0) {\n          totalCount\n        }\n        suspectedLabels(filter: $filter)\n        whyNoLabelSuspected\n        outcomes(filter: $filter) {\n          kind\n          count\n          run {\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AnswerSheetDocument,
    "\n  subscription EpochsChanged($id: ID!) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n    }\n  }\n": types.EpochsChangedDocument,
    "\n  fragment AnsweredImageDetails on AnsweredImage {\n    labelQuality\n    likelyClass\n    image {\n      id\n      url\n      file\n      className\n    }\n    answers {\n      predictedClass\n      correct\n      confidence\n      labelProbability\n    }\n  }\n": types.AnsweredImageDetailsFragmentDoc,
    "\n  query AnsweredImages(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n    $first: Int!\n    $skip: Int!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        images(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {\n          totalCount\n          nodes {\n            ...AnsweredImageDetails\n          }\n        }\n      }\n    }\n  }\n": types.AnsweredImagesDocument,
    "\n  query PlacedImage(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $imageId: ID!\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        image(id: $imageId, filter: $filter, orderBy: $orderBy) {\n          number\n          total\n          previous {\n            image {\n              id\n              url\n            }\n          }\n          next {\n            image {\n              id\n              url\n            }\n          }\n          image {\n            labelQuality\n            likelyClass\n            labelSuspected\n            image {\n              id\n              url\n              file\n              className\n              width\n              height\n            }\n            answers {\n              predictedClass\n              correct\n              probabilities\n            }\n          }\n        }\n      }\n    }\n  }\n": types.PlacedImageDocument,
    "\n  fragment InsightDetails on Insight {\n    kind\n    sentence\n    definition\n    suggestedEpochs\n    runs {\n      id\n      number\n    }\n    evidence {\n      place\n      metric\n      fromEpoch\n      toEpoch\n    }\n  }\n": types.InsightDetailsFragmentDoc,
    "\n  query Insights($id: ID!, $standing: [ID!]) {\n    experiment(id: $id) {\n      id\n      insights(standing: $standing) {\n        ...InsightDetails\n      }\n    }\n  }\n": types.InsightsDocument,
    "\n  query Calibration($id: ID!) {\n    run(id: $id) {\n      id\n      calibration {\n        epoch\n        expectedCalibrationError\n        bins {\n          from\n          to\n          count\n          accuracy\n          confidence\n        }\n      }\n    }\n  }\n": types.CalibrationDocument,
    "\n  query CompareRuns($runs: [ID!]!) {\n    compareRuns(runs: $runs) {\n      warnings\n      differing {\n        name\n        title\n      }\n      runs {\n        id\n        number\n        name\n        status\n        seed\n        bestEpoch\n        bestAccuracy\n        startedAt\n        finishedAt\n        hyperparameters\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          dataset {\n            id\n            name\n          }\n        }\n        ...RunReported\n      }\n    }\n  }\n": types.CompareRunsDocument,
    "\n  query ConfusionMatrix($id: ID!, $epoch: Int!) {\n    run(id: $id) {\n      id\n      confusionMatrix(epoch: $epoch) {\n        epoch\n        classes\n        counts\n        accuracy\n        balancedAccuracy\n        scores {\n          name\n          precision\n          recall\n          f1\n          support\n        }\n      }\n    }\n  }\n": types.ConfusionMatrixDocument,
    "\n  query Queue($after: String, $first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        obstacle\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          ...RunProgress\n        }\n      }\n    }\n  }\n": types.QueueDocument,
    "\n  fragment RunProgress on Progress {\n    phase\n    epoch\n    epochs\n    step\n    steps\n    imagesPerSecond\n    secondsLeft\n  }\n": types.RunProgressFragmentDoc,
    "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    tags\n    notes\n    deletedAt\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    obstacle\n    failure\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n    }\n    ...RunResults\n    trainer {\n      id\n      name\n    }\n    progress {\n      ...RunProgress\n    }\n    ...EpochMetrics\n    ...RunFiles\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    logLines(last: 200) {\n      ...LogLine\n    }\n  }\n": types.RunDetailsFragmentDoc,
    "\n  fragment RunResults on Run {\n    bestEpoch\n    bestAccuracy\n    trainingSeconds\n    imagesPerSecond\n    onValidation: accuracyOn(part: VALIDATION) {\n      ...OnPart\n    }\n    onTraining: accuracyOn(part: TRAIN) {\n      ...OnPart\n    }\n    onTest: accuracyOn(part: TEST) {\n      ...OnPart\n    }\n    insights {\n      ...InsightDetails\n    }\n  }\n": types.RunResultsFragmentDoc,
    "\n  fragment RunFiles on Run {\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n  }\n": types.RunFilesFragmentDoc,
    "\n  fragment LogLine on LogLine {\n    number\n    at\n    text\n  }\n": types.LogLineFragmentDoc,
    "\n  fragment OnPart on PartAccuracy {\n    correct\n    total\n    accuracy\n    low\n    high\n  }\n": types.OnPartFragmentDoc,
    "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n": types.RunDocument,
    "\n  subscription RunEvents($id: ID!) {\n    runEvents(id: $id) {\n      __typename\n      attempt\n      ... on RunChanged {\n        run {\n          ...RunDetails\n        }\n      }\n      ... on RunProgressed {\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on RunLogged {\n        lines {\n          ...LogLine\n        }\n      }\n      ... on EpochRecorded {\n        run {\n          ...RunResults\n        }\n        newPoints(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n          ...NewPoints\n        }\n      }\n      ... on FilesChanged {\n        run {\n          ...RunFiles\n        }\n      }\n    }\n  }\n": types.RunEventsDocument,
    "\n  mutation RepeatRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n": types.RepeatRunDocument,
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n": types.CancelRunDocument,
    "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n": types.RetryRunDocument,
    "\n  query Runs($query: String!, $sort: String!, $columns: [String!]!, $after: String, $first: Int!) {\n    runs(query: $query, sort: $sort, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        name\n        deletedAt\n        values(of: $columns)\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n        }\n      }\n    }\n  }\n": types.RunsDocument,
    "\n  query RunFields {\n    runFields {\n      name\n      kind\n      type\n      title\n      description\n    }\n  }\n": types.RunFieldsDocument,
    "\n  mutation DeleteRuns($ids: [ID!]!) {\n    deleteRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n": types.DeleteRunsDocument,
    "\n  mutation RestoreRuns($ids: [ID!]!) {\n    restoreRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n": types.RestoreRunsDocument,
    "\n  mutation DeleteRunsForGood($ids: [ID!]!) {\n    deleteRunsForGood(ids: $ids)\n  }\n": types.DeleteRunsForGoodDocument,
    "\n  mutation UpdateRun($id: ID!, $input: UpdateRunInput!) {\n    updateRun(id: $id, input: $input) {\n      id\n      name\n      tags\n      notes\n    }\n  }\n": types.UpdateRunDocument,
    "\n  query RunTags {\n    runTags\n  }\n": types.RunTagsDocument,
    "\n  query PreviewImages($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      images(filter: { part: TRAIN }, first: $first) {\n        nodes {\n          id\n          url\n          className\n        }\n      }\n    }\n  }\n": types.PreviewImagesDocument,
    "\n  query StartOptions {\n    datasets {\n      id\n      name\n      status\n      imageCount\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    trainers {\n      id\n      online\n    }\n  }\n": types.StartOptionsDocument,
    "\n  query TrainersOnline {\n    trainers {\n      id\n      online\n    }\n  }\n": types.TrainersOnlineDocument,
    "\n  query Architectures($imageSize: Int, $classes: Int!) {\n    architectures(imageSize: $imageSize, classes: $classes) {\n      key\n      title\n      description\n      defaults\n      hyperparametersSchema\n      parameterCount\n      trainableParameterCount\n      smallestImageSize\n    }\n  }\n": types.ArchitecturesDocument,
    "\n  mutation StartExperiment($input: StartExperimentInput!) {\n    startExperiment(input: $input) {\n      id\n    }\n  }\n": types.StartExperimentDocument,
    "\n  mutation StartRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n": types.StartRunDocument,
    "\n  query RunToRepeat($id: ID!) {\n    run(id: $id) {\n      id\n      number\n      name\n      seed\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      experiment {\n        ...ExperimentToExtend\n      }\n    }\n  }\n": types.RunToRepeatDocument,
    "\n  query ExperimentToExtend($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentToExtend\n    }\n  }\n": types.ExperimentToExtendDocument,
    "\n  fragment ExperimentToExtend on Experiment {\n    id\n    name\n    headline\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    runs {\n      id\n      number\n      seed\n      hyperparameters\n      architecture {\n        key\n      }\n    }\n  }\n": types.ExperimentToExtendFragmentDoc,
    "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n": types.TrainersDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": types.RunsChangedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').TrainerStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfusionMatrices($id: ID!, $standing: [ID!], $epoch: Int) {\n    experiment(id: $id) {\n      id\n      summaryByArchitecture(standing: $standing) {\n        name\n        standing {\n          run {\n            id\n            number\n            seed\n            bestEpoch\n            architecture {\n              key\n              title\n            }\n            confusionMatrix(epoch: $epoch) {\n              epoch\n              classes\n              counts\n              accuracy\n            }\n            ...RunReported\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConfusionMatricesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricPoints on MetricSeries {\n    key\n    last {\n      step\n      value\n    }\n    points {\n      step\n      value\n    }\n  }\n"): typeof import('./graphql').MetricPointsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EpochMetrics on Run {\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      ...MetricPoints\n    }\n  }\n"): typeof import('./graphql').EpochMetricsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunReported on Run {\n    reported: metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 4) {\n      key\n      last {\n        step\n      }\n    }\n  }\n"): typeof import('./graphql').RunReportedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunClock on Run {\n    clock: metrics(keys: [\"loss\"], maxPoints: $maxPoints) {\n      points {\n        step\n        at\n      }\n    }\n  }\n"): typeof import('./graphql').RunClockFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunKeys on Run {\n    found: metrics(maxPoints: 4) {\n      key\n    }\n  }\n"): typeof import('./graphql').RunKeysFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NewPoints on NewPoints {\n    key\n    points {\n      step\n      value\n      at\n    }\n  }\n"): typeof import('./graphql').NewPointsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunPoints on Run {\n    metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {\n      ...MetricPoints\n    }\n    ...RunClock\n    ...RunKeys\n  }\n"): typeof import('./graphql').RunPointsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Curves($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experiment(id: $id) {\n      id\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n"): typeof import('./graphql').CurvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          id\n          runs {\n            id\n            ...RunPoints\n          }\n        }\n      }\n      ... on EpochsRecorded {\n        runs {\n          runId\n          newPoints {\n            ...NewPoints\n          }\n        }\n      }\n      ... on PointsLogged {\n        runId\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CurvesEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CurvesOfSelection($runs: [ID!]!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {\n    compareRuns(runs: $runs) {\n      runs {\n        id\n        ...RunPoints\n      }\n    }\n  }\n"): typeof import('./graphql').CurvesOfSelectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OtherCurves on Run {\n    id\n    ...RunKeys\n    metrics(keys: $keys, maxPoints: $maxPoints) {\n      ...MetricPoints\n    }\n  }\n"): typeof import('./graphql').OtherCurvesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    run(id: $id) {\n      ...OtherCurves\n    }\n  }\n"): typeof import('./graphql').OtherCurvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OtherCurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!) {\n    runEvents(id: $id, progress: false) {\n      __typename\n      ... on RunChanged {\n        run {\n          ...OtherCurves\n        }\n      }\n      ... on EpochRecorded {\n        newPoints {\n          ...NewPoints\n        }\n      }\n      ... on PointsLogged {\n        newPoints {\n          ...NewPoints\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OtherCurvesEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Dataset($id: ID!) {\n    dataset(id: $id) {\n      ...DatasetDetails\n    }\n  }\n"): typeof import('./graphql').DatasetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DatasetDetails on Dataset {\n    ...DatasetRow\n    hash\n    imageReading\n    labels {\n      layout\n      notes\n      folders {\n        path\n        role\n      }\n    }\n    split {\n      source\n      trainPerClass\n      validationPerClass\n      seed\n    }\n    problems {\n      kind\n      count\n      explanation\n    }\n  }\n"): typeof import('./graphql').DatasetDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DatasetUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetDetails\n    }\n  }\n"): typeof import('./graphql').DatasetUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatasetRuns($id: ID!) {\n    runs(filter: { datasetId: $id }, first: 100) {\n      totalCount\n      nodes {\n        id\n        createdAt\n        experiment {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DatasetRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProblemItems($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      id\n      problems {\n        kind\n        items(first: $first)\n      }\n    }\n  }\n"): typeof import('./graphql').ProblemItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDataset($id: ID!) {\n    deleteDataset(id: $id)\n  }\n"): typeof import('./graphql').DeleteDatasetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Datasets {\n    datasets {\n      ...DatasetRow\n    }\n  }\n"): typeof import('./graphql').DatasetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DatasetRow on Dataset {\n    id\n    name\n    status\n    failure\n    imageCount\n    bytes\n    createdAt\n    readyAt\n    runCount\n    progress {\n      done\n      total\n    }\n    classes {\n      name\n      train\n      validation\n      test\n      unused\n    }\n    problems {\n      kind\n      count\n    }\n  }\n"): typeof import('./graphql').DatasetRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DatasetRowUpdated($id: ID!) {\n    datasetUpdated(id: $id) {\n      ...DatasetRow\n    }\n  }\n"): typeof import('./graphql').DatasetRowUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatasetImages($id: ID!, $filter: ImageFilter, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      images(filter: $filter, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          id\n          url\n          file\n          className\n          part\n          width\n          height\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DatasetImagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Upload($id: ID!, $folders: [FolderRoleInput!]) {\n    upload(id: $id, folders: $folders) {\n      id\n      fileName\n      bytes\n      layout\n      labelled\n      hasSplit\n      hasGroups\n      notes\n      classes {\n        name\n        images\n        train\n        validation\n        test\n      }\n      folders {\n        path\n        role\n        images\n      }\n      question {\n        text\n        answers {\n          title\n          roles {\n            path\n            role\n          }\n        }\n      }\n      leftOut {\n        kind\n        count\n        files\n      }\n    }\n  }\n"): typeof import('./graphql').UploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatasetNames {\n    datasets {\n      id\n      name\n      status\n    }\n  }\n"): typeof import('./graphql').DatasetNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportDataset($input: ImportDatasetInput!) {\n    importDataset(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').ImportDatasetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Leaks($id: ID!, $first: Int!, $after: String) {\n    dataset(id: $id) {\n      id\n      leaks(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        nodes {\n          image {\n            ...LeakedImage\n          }\n          twin {\n            ...LeakedImage\n          }\n          identical\n          contradictory\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').LeaksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LeakedImage on Image {\n    id\n    url\n    file\n    className\n    part\n    width\n    height\n  }\n"): typeof import('./graphql').LeakedImageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Experiments($after: String, $first: Int!) {\n    experiments(after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n        test\n      }\n    }\n    leader(standing: $standing) {\n      id\n      architecture {\n        key\n      }\n    }\n    bestRun {\n      id\n      number\n      seed\n      architecture {\n        key\n        title\n      }\n      ...FinishedFiles\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      environment\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        ...RunProgress\n      }\n      ...RunReported\n      ...FinishedFiles\n    }\n    trainingSeconds\n    verdictSentences(standing: $standing) {\n      parts {\n        text\n        strong\n      }\n    }\n    summaryNote(headline: $rule)\n    leakage(headline: $rule) {\n      images\n      sentence\n    }\n    chance(headline: $rule) {\n      className\n      accuracy\n      equalClasses\n    }\n    summaryByArchitecture(standing: $standing, headline: $rule) {\n      name\n      mean\n      standardDeviation\n      architecture {\n        key\n      }\n      means {\n        balancedAccuracy\n        trainAccuracy\n        gap\n        trainingSeconds\n        imagesPerSecond\n      }\n      standing {\n        run {\n          id\n        }\n      }\n      rows {\n        ...SummaryRowNumbers\n      }\n      repetitions {\n        ...SummaryRowNumbers\n      }\n    }\n    grouping {\n      sentence\n    }\n    comparisonNotes(standing: $standing) {\n      test\n      speaksOf\n      warnings\n    }\n    comparisons(standing: $standing) {\n      a {\n        id\n      }\n      b {\n        id\n      }\n      nameOfA\n      nameOfB\n      difference\n      counts\n      decisiveTest\n      pValueAdjusted\n      shown\n      byGroups {\n        low\n        high\n        pValueAdjusted\n        shown\n      }\n      seeds {\n        meanOfA\n        meanOfB\n        pValueAdjusted\n        shown\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FinishedFiles on Run {\n    artifacts {\n      id\n      kind\n      name\n      url\n    }\n  }\n"): typeof import('./graphql').FinishedFilesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SummaryRowNumbers on SummaryRow {\n    accuracy\n    low\n    high\n    byGroups {\n      low\n      high\n    }\n    correct\n    total\n    balancedAccuracy\n    trainAccuracy\n    gap\n    epoch\n    withoutLeaks {\n      accuracy\n      low\n      high\n      correct\n      total\n    }\n    run {\n      id\n      number\n      seed\n      status\n      parameterCount\n      trainingSeconds\n      imagesPerSecond\n    }\n  }\n"): typeof import('./graphql').SummaryRowNumbersFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Experiment($id: ID!, $standing: [ID!], $rule: Headline) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n"): typeof import('./graphql').ExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ExperimentEvents($id: ID!, $standing: [ID!], $rule: Headline) {\n    experimentEvents(id: $id) {\n      __typename\n      ... on ExperimentChanged {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on EpochsRecorded {\n        experiment {\n          ...ExperimentDetails\n        }\n      }\n      ... on RunProgressed {\n        runId\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on FilesChanged {\n        run {\n          id\n          ...FinishedFiles\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueuedRuns($id: ID!) {\n    experiment(id: $id) {\n      runs {\n        id\n        queuePosition\n        obstacle\n      }\n    }\n  }\n"): typeof import('./graphql').QueuedRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnswerSheet($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter) {\n    experiment(id: $id) {\n      id\n      name\n      dataset {\n        id\n        name\n      }\n      answers(runIds: $runIds, part: $part) {\n        part\n        total\n        classes\n        runs {\n          name\n          epoch\n          run {\n            id\n            number\n            seed\n            architecture {\n              key\n              title\n            }\n          }\n        }\n        images(filter: $filter, first: 0) {\n          totalCount\n        }\n        suspectedLabels(filter: $filter)\n        whyNoLabelSuspected\n        outcomes(filter: $filter) {\n          kind\n          count\n          run {\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AnswerSheetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription EpochsChanged($id: ID!) {\n    experimentEvents(id: $id, progress: false) {\n      __typename\n    }\n  }\n"): typeof import('./graphql').EpochsChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnsweredImageDetails on AnsweredImage {\n    labelQuality\n    likelyClass\n    image {\n      id\n      url\n      file\n      className\n    }\n    answers {\n      predictedClass\n      correct\n      confidence\n      labelProbability\n    }\n  }\n"): typeof import('./graphql').AnsweredImageDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnsweredImages(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n    $first: Int!\n    $skip: Int!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        images(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {\n          totalCount\n          nodes {\n            ...AnsweredImageDetails\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AnsweredImagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlacedImage(\n    $id: ID!\n    $runIds: [ID!]\n    $part: Part\n    $imageId: ID!\n    $filter: AnsweredImageFilter\n    $orderBy: AnsweredImageOrder!\n  ) {\n    experiment(id: $id) {\n      id\n      answers(runIds: $runIds, part: $part) {\n        image(id: $imageId, filter: $filter, orderBy: $orderBy) {\n          number\n          total\n          previous {\n            image {\n              id\n              url\n            }\n          }\n          next {\n            image {\n              id\n              url\n            }\n          }\n          image {\n            labelQuality\n            likelyClass\n            labelSuspected\n            image {\n              id\n              url\n              file\n              className\n              width\n              height\n            }\n            answers {\n              predictedClass\n              correct\n              probabilities\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PlacedImageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InsightDetails on Insight {\n    kind\n    sentence\n    definition\n    suggestedEpochs\n    runs {\n      id\n      number\n    }\n    evidence {\n      place\n      metric\n      fromEpoch\n      toEpoch\n    }\n  }\n"): typeof import('./graphql').InsightDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Insights($id: ID!, $standing: [ID!]) {\n    experiment(id: $id) {\n      id\n      insights(standing: $standing) {\n        ...InsightDetails\n      }\n    }\n  }\n"): typeof import('./graphql').InsightsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Calibration($id: ID!) {\n    run(id: $id) {\n      id\n      calibration {\n        epoch\n        expectedCalibrationError\n        bins {\n          from\n          to\n          count\n          accuracy\n          confidence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CalibrationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareRuns($runs: [ID!]!) {\n    compareRuns(runs: $runs) {\n      warnings\n      differing {\n        name\n        title\n      }\n      runs {\n        id\n        number\n        name\n        status\n        seed\n        bestEpoch\n        bestAccuracy\n        startedAt\n        finishedAt\n        hyperparameters\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          dataset {\n            id\n            name\n          }\n        }\n        ...RunReported\n      }\n    }\n  }\n"): typeof import('./graphql').CompareRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfusionMatrix($id: ID!, $epoch: Int!) {\n    run(id: $id) {\n      id\n      confusionMatrix(epoch: $epoch) {\n        epoch\n        classes\n        counts\n        accuracy\n        balancedAccuracy\n        scores {\n          name\n          precision\n          recall\n          f1\n          support\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConfusionMatrixDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Queue($after: String, $first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, after: $after, first: $first) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        obstacle\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          ...RunProgress\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').QueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunProgress on Progress {\n    phase\n    epoch\n    epochs\n    step\n    steps\n    imagesPerSecond\n    secondsLeft\n  }\n"): typeof import('./graphql').RunProgressFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    tags\n    notes\n    deletedAt\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    obstacle\n    failure\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n    }\n    ...RunResults\n    trainer {\n      id\n      name\n    }\n    progress {\n      ...RunProgress\n    }\n    ...EpochMetrics\n    ...RunFiles\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    logLines(last: 200) {\n      ...LogLine\n    }\n  }\n"): typeof import('./graphql').RunDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunResults on Run {\n    bestEpoch\n    bestAccuracy\n    trainingSeconds\n    imagesPerSecond\n    onValidation: accuracyOn(part: VALIDATION) {\n      ...OnPart\n    }\n    onTraining: accuracyOn(part: TRAIN) {\n      ...OnPart\n    }\n    onTest: accuracyOn(part: TEST) {\n      ...OnPart\n    }\n    insights {\n      ...InsightDetails\n    }\n  }\n"): typeof import('./graphql').RunResultsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunFiles on Run {\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n  }\n"): typeof import('./graphql').RunFilesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogLine on LogLine {\n    number\n    at\n    text\n  }\n"): typeof import('./graphql').LogLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OnPart on PartAccuracy {\n    correct\n    total\n    accuracy\n    low\n    high\n  }\n"): typeof import('./graphql').OnPartFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n"): typeof import('./graphql').RunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunEvents($id: ID!) {\n    runEvents(id: $id) {\n      __typename\n      attempt\n      ... on RunChanged {\n        run {\n          ...RunDetails\n        }\n      }\n      ... on RunProgressed {\n        progress {\n          ...RunProgress\n        }\n      }\n      ... on RunLogged {\n        lines {\n          ...LogLine\n        }\n      }\n      ... on EpochRecorded {\n        run {\n          ...RunResults\n        }\n        newPoints(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n          ...NewPoints\n        }\n      }\n      ... on FilesChanged {\n        run {\n          ...RunFiles\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RunEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RepeatRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').RepeatRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').CancelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').RetryRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Runs($query: String!, $sort: String!, $columns: [String!]!, $after: String, $first: Int!) {\n    runs(query: $query, sort: $sort, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        name\n        deletedAt\n        values(of: $columns)\n        bestAccuracyInterval {\n          low\n          high\n        }\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunFields {\n    runFields {\n      name\n      kind\n      type\n      title\n      description\n    }\n  }\n"): typeof import('./graphql').RunFieldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRuns($ids: [ID!]!) {\n    deleteRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n"): typeof import('./graphql').DeleteRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreRuns($ids: [ID!]!) {\n    restoreRuns(ids: $ids) {\n      id\n      deletedAt\n    }\n  }\n"): typeof import('./graphql').RestoreRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRunsForGood($ids: [ID!]!) {\n    deleteRunsForGood(ids: $ids)\n  }\n"): typeof import('./graphql').DeleteRunsForGoodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRun($id: ID!, $input: UpdateRunInput!) {\n    updateRun(id: $id, input: $input) {\n      id\n      name\n      tags\n      notes\n    }\n  }\n"): typeof import('./graphql').UpdateRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunTags {\n    runTags\n  }\n"): typeof import('./graphql').RunTagsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewImages($id: ID!, $first: Int!) {\n    dataset(id: $id) {\n      images(filter: { part: TRAIN }, first: $first) {\n        nodes {\n          id\n          url\n          className\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PreviewImagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StartOptions {\n    datasets {\n      id\n      name\n      status\n      imageCount\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    trainers {\n      id\n      online\n    }\n  }\n"): typeof import('./graphql').StartOptionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrainersOnline {\n    trainers {\n      id\n      online\n    }\n  }\n"): typeof import('./graphql').TrainersOnlineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Architectures($imageSize: Int, $classes: Int!) {\n    architectures(imageSize: $imageSize, classes: $classes) {\n      key\n      title\n      description\n      defaults\n      hyperparametersSchema\n      parameterCount\n      trainableParameterCount\n      smallestImageSize\n    }\n  }\n"): typeof import('./graphql').ArchitecturesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartExperiment($input: StartExperimentInput!) {\n    startExperiment(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').StartExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartRun($input: StartRunInput!) {\n    startRun(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').StartRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunToRepeat($id: ID!) {\n    run(id: $id) {\n      id\n      number\n      name\n      seed\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      experiment {\n        ...ExperimentToExtend\n      }\n    }\n  }\n"): typeof import('./graphql').RunToRepeatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExperimentToExtend($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentToExtend\n    }\n  }\n"): typeof import('./graphql').ExperimentToExtendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExperimentToExtend on Experiment {\n    id\n    name\n    headline\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    runs {\n      id\n      number\n      seed\n      hyperparameters\n      architecture {\n        key\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentToExtendFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TrainersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunsChanged {\n    runsChanged\n  }\n"): typeof import('./graphql').RunsChangedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
