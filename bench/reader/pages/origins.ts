/** Building stones of invented people of many origins. Families and given names are shuffled: a likeness is chance. */
export interface Origin {
  /** States of ICAO Doc 9303-3 §5 whose documents bear such names. */
  states: readonly string[];
  families: readonly string[];
  given: readonly string[];
  /** Share of holders with one name only. */
  single?: number;
}

export const origins: readonly Origin[] = [
  { states: ['IRQ', 'JOR', 'SYR', 'LBN', 'KWT', 'SAU'], families: ['AL-JUBOORI', 'AL-TAMIMI', 'HADDAD', 'AL-SAADI', 'ABDULRAHMAN', 'QASIM', 'AL-OBAIDI', 'KHALIFA'], given: ['ZAINAB', 'HUSSEIN ALI', 'FATIMAH', 'MOHAMMED JASSIM', 'NOOR', 'ABDULLAH OMAR', 'RUQAYA', 'YASIR KAREEM'] },
  { states: ['IRQ', 'TUR', 'IRN', 'SYR'], families: ['BARZANJI', 'ZEBARI', 'JAFF', 'HAWRAMI', 'TALABANI', 'DIZAYEE'], given: ['SHIRIN', 'AZAD', 'HIWA', 'AVIN', 'DILSHAD', 'SOZAN', 'REBWAR'] },
  { states: ['IRN', 'AFG'], families: ['HOSSEINZADEH', 'MOUSAVI', 'KARIMI', 'TEHRANI ASL', 'AHMADZAI', 'RAHIMI', 'EBRAHIMPOUR'], given: ['SEYED MOHAMMAD REZA', 'ZAHRA', 'GHOLAM', 'PARISA', 'MAHDI', 'NASRIN', 'FARZANEH'], single: 0.05 },
  { states: ['TUR', 'AZE'], families: ['YILMAZ', 'OEZTUERK', 'KARADENIZ', 'ALIYEV', 'GUELSOY', 'DEMIRCI'], given: ['AYSE', 'MEHMET', 'EMRE CAN', 'ELIF NUR', 'RESAD', 'GUENAY'] },
  { states: ['IND', 'PAK', 'BGD', 'LKA', 'NPL'], families: ['SHARMA', 'WARNAKULASURIYA', 'CHOUDHURY', 'SUBRAMANIAN', 'KHAN', 'BANDARANAYAKE', 'SHRESTHA'], given: ['VENKATA SATYA', 'PRIYANKA', 'IMRAN', 'LAKSHMI', 'ROHINI KUMARI', 'ABDUL', 'SUNIL'], single: 0.12 },
  { states: ['CHN', 'KOR', 'VNM', 'JPN'], families: ['WANG', 'NGUYEN', 'KIM', 'ZHANG', 'TRAN', 'TAKAHASHI', 'LI', 'OU'], given: ['XIAOMING', 'THI MINH ANH', 'SEO YEON', 'YU', 'HARUKA', 'VAN DUC', 'JIAQI'] },
  { states: ['IDN', 'PHL', 'THA', 'MMR'], families: ['SUHARTONO', 'DELA CRUZ', 'CHAIYAWATTANAPHONG', 'SRISUWANNAKIT', 'MANALO'], given: ['AYU PUTRI', 'MARIA CRISTINA', 'SOMCHAI', 'AUNG KYAW', 'JOSE MARI'], single: 0.2 },
  { states: ['ESP', 'MEX', 'COL', 'PER'], families: ['GARCIA LOPEZ', 'FERNANDEZ DE LA VEGA', 'QUISPE MAMANI', 'RODRIGUEZ', 'NUNEZ IBARRA'], given: ['MARIA DEL CARMEN', 'JUAN PABLO', 'XIMENA', 'JOSE', 'LUCIA'] },
  { states: ['PRT', 'BRA'], families: ['DOS SANTOS FERREIRA DA COSTA', 'OLIVEIRA', 'ALBUQUERQUE', 'SOUZA E SILVA'], given: ['ANA BEATRIZ', 'JOAO', 'GUILHERME', 'IZABEL'] },
  { states: ['D', 'AUT', 'CHE', 'NLD'], families: ['MUELLER', 'VON HOHENFELS-WEISSENBACH', 'JAEGER', 'VAN DEN BROECK', 'BAUMGARTNER'], given: ['HANS-JUERGEN', 'LIESELOTTE', 'JORIS', 'ANNA SOPHIE', 'WOLFGANG'] },
  { states: ['GBR', 'USA', 'AUS', 'IRL'], families: ['SMITH', "O'CONNOR", 'MACGREGOR', 'WORTHINGTON-JONES', 'LEE'], given: ['JAMES', 'OLIVIA GRACE', 'DECLAN', 'HOLLY', 'WILLIAM HENRY'] },
  { states: ['POL', 'UKR', 'RUS', 'SRB'], families: ['KOWALCZYK', 'SHEVCHENKO', 'KUZNETSOVA', 'DJORDJEVIC', 'WOJCIECHOWSKA'], given: ['KRZYSZTOF', 'OLEKSANDR', 'YEKATERINA', 'JOVANA', 'ZOFIA'] },
  { states: ['ETH', 'ERI', 'SOM', 'SDN'], families: ['TESFAYE', 'GEBREMEDHIN', 'ABDI WARSAME', 'HAILE', 'ELTAYEB'], given: ['MERON', 'ABEBE', 'HODAN', 'YOHANNES', 'AMINA'], single: 0.05 },
  { states: ['NGA', 'GHA', 'COD', 'SEN'], families: ['OGUNBANJO', 'NWACHUKWU', 'MENSAH', 'TSHISEKEDI WA', 'DIOUF'], given: ['CHUKWUEMEKA', 'ADWOA', 'OLUWASEUN', 'JEAN BAPTISTE', 'AISSATOU'] },
  { states: ['FRA', 'BEL', 'ITA', 'ROU'], families: ['LEFEBVRE', 'DE LA FONTAINE', 'QUAGLIARELLA', 'IONESCU', 'D ANGELO'], given: ['FRANCOIS', 'GIUSEPPINA', 'JEAN-LUC', 'ILEANA', 'ZOE'] },
  { states: ['UTO'], families: ['ERIKSSON', 'VALERIS', 'QUILLAN', 'XAVIERA'], given: ['ANNA MARIA', 'TOBIAS', 'WILMA', 'JUDITH'] },
];
