/** Names that documents and lists cut short by custom. An initial may stand for any name; these stand for one. */

const read = (text: string): ReadonlyMap<string, string> => new Map(text.trim().split(/\s+/).map((entry) => entry.split('=') as [string, string]));

/** So short that nothing else is meant, whether a point follows or not. */
const PLAIN = read('md=muhammad mohd=muhammad muhd=muhammad mhd=muhammad mª=maria wm=william chas=charles thos=thomas robt=robert fco=francisco মোঃ=muhammad মোহাঃ=muhammad মুহাঃ=muhammad মোছাঃ=mosammat মোসাঃ=mosammat');

/** Words by themselves, too: only the point says that they are cut short. */
const POINTED = read(`
ma=maria moh=muhammad muh=muhammad mohm=muhammad ch=chaudhry geo=george jas=james jos=joseph benj=benjamin edw=edward saml=samuel danl=daniel fredk=frederick
alex=alexander alexr=alexander frco=francisco fdo=fernando gmo=guillermo rdo=ricardo abd=abd kr=kumar
মো=muhammad মোহা=muhammad মুহা=muhammad মোছা=mosammat मो=muhammad मु=muhammad
`);

/** `word` in small letters, not the last of a name: that is no name cut short, MD is a doctor there. */
export const writtenOut = (word: string, isPointed: boolean): string | undefined => PLAIN.get(word) ?? (isPointed ? POINTED.get(word) : undefined);
