/** Irish families as they write themselves and as English does, women's forms with Ní and Nic among them; their given names. In plain letters, as in `europeans.ts`. */
export const IRISH = `
obrien obriain briain nibhriain
osullivan sullivan osuilleabhain suilleabhain nishuilleabhain
oconnor oconor conchobhair oconchobhair conchuir oconchuir nichonchuir
oneill oneil neill niell nineill
okelly kelly oceallaigh ceallaigh nicheallaigh
odonnell odomhnaill domhnaill nidhomhnaill
oconnell oconaill conaill nichonaill
odoherty doherty dougherty odochartaigh dochartaigh nidhochartaigh
oreilly reilly oraghallaigh raghallaigh niraghallaigh
omalley omaille maille nimhaille
odonoghue odonohue donoghue donohue odonnchadha donnchadha odonnchu nidhonnchadha
oflaherty flaherty oflaithearta flaithearta
ohara oheaghra heaghra
ohiggins higgins huiginn ohuiginn
murphy omurchu murchu nimhurchu omurchadha
byrne obyrne obroin broin nibhroin
ryan oriain riain oryan maoilriain
gallagher ogallagher ogallchobhair gallchobhair
kennedy okennedy ocinneide cinneide nichinneide
hogan ohogain hogain nihogain
nolan onolan onuallain nuallain
moran omorain morain
foley ofoghlu foghlu
healy ohealy ohealaithe ohelaithe
daly odaly odalaigh dalaigh nidhalaigh
farrell ofarrell ofearghail fearghail
keane okeane ocathain cathain nichathain
duffy oduffy odubhthaigh dubhthaigh
hennessy ohennessy ohaonghusa haonghusa
regan oregan oriagain riagain
mccarthy maccarthy maccarthaigh carthaigh niccarthaigh
mckenna mackenna maccionnaith cionnaith niccionnaith
mcdonagh macdonagh macdonncha donncha nicdhonncha nicdhonnchadha
mcmahon macmahon macmathuna mathuna nicmhathuna
mcloughlin maclochlainn lochlainn niclochlainn
mcguinness mcginnis macaonghusa aonghusa
mcgowan macgabhann gabhann
mcauliffe macamhlaoibh amhlaoibh
walsh breathnach
burke deburca burca
sean seaghan
seamus seumas shamus
padraig padraic
caoimhe keeva
aoife eefa
siobhan shevaun chevonne
niamh nieve
eamon eamonn
ciaran kieran
cillian killian
caitlin kathleen cait
diarmuid dermot diarmaid
donncha donagh
fionnuala finola nuala
grainne grania
maire maura
mairead maread
oisin osheen
ruairi rory ruaidhri
tadhg teigue tadgh
`;
