/** The works that the methods text rests on, by how the text names them. */
export const REFERENCES: Readonly<Record<string, string>> = {
  'Aalen and Johansen 1978':
    'Aalen OO, Johansen S (1978). An empirical transition matrix for non-homogeneous Markov chains based on censored observations. Scandinavian Journal of Statistics 5, 141–150.',
  'Bonferroni 1936':
    'Bonferroni CE (1936). Teoria statistica delle classi e calcolo delle probabilità. Pubblicazioni del R Istituto Superiore di Scienze Economiche e Commerciali di Firenze 8, 3–62.',
  'Clopper and Pearson 1934':
    'Clopper CJ, Pearson ES (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26, 404–413.',
  'Hall 1983': 'Hall P (1983). Inverting an Edgeworth expansion. The Annals of Statistics 11, 569–576.',
  'Hanley and Lippman-Hand 1983':
    'Hanley JA, Lippman-Hand A (1983). If nothing goes wrong, is everything all right? Interpreting zero numerators. JAMA 249, 1743–1745.',
  'Hoad, Robinson and Davies 2010':
    'Hoad K, Robinson S, Davies R (2010). Automating warm-up length estimation. Journal of the Operational Research Society 61, 1389–1403.',
  'Hyndman and Fan 1996':
    'Hyndman RJ, Fan Y (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365.',
  'Johnson 1978':
    'Johnson NJ (1978). Modified t tests and confidence intervals for asymmetrical populations. Journal of the American Statistical Association 73, 536–544.',
  'Law 2015': 'Law AM (2015). Simulation Modeling and Analysis, 5th edition. McGraw-Hill.',
  'Little 1961':
    'Little JDC (1961). A proof for the queuing formula: L = λW. Operations Research 9, 383–387.',
  'Monks and others 2019':
    'Monks T, Currie CSM, Onggo BS, Robinson S, Kunc M, Taylor SJE (2019). Strengthening the reporting of empirical simulation studies: introducing the STRESS guidelines. Journal of Simulation 13, 55–67. doi 10.1080/17477778.2018.1442155.',
  'Salmon and others 2011':
    'Salmon JK, Moraes MA, Dror RO, Shaw DE (2011). Parallel random numbers: as easy as 1, 2, 3. Proceedings of SC11.',
  'Student 1908': 'Student (1908). The probable error of a mean. Biometrika 6, 1–25.',
  'White 1997':
    'White KP (1997). An effective truncation heuristic for bias reduction in simulation output. Simulation 69, 323–334.',
};
