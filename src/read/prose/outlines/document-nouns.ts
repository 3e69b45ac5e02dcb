/** Nouns of requirements documents and of screens: in such a document they name no things of the data. */
import { lastWord } from '../language/last-word.js';

const NEVER = new Set(
  'epic,user story,story,acceptance criterion,criterion,requirement,feature,functionality,button,filter,icon,tooltip,badge,tab,page,screen,view,dashboard,form,field,label,dropdown,checkbox,link,modal,popup,pop-up,menu,wizard,widget,endpoint,api,ui,ux,mvp,kpi,metric,section,heading,goal,objective,persona,stakeholder,workflow,scenario,use case,flow,step,trigger,export,import,download,upload,search,sort,sorting,pagination,integration,configuration,validation,implementation,deployment,performance,scope,phase,milestone,sprint,release,backlog,criteria,overview,summary,background,introduction,appendix,portal,platform,system,app,application form,website,web app,dark mode,banner,toast,spinner,layout,chart,graph,calendar view,list view,detail page,details page,landing page,start page,home page,login,logout,sign-in,registration form,empty state,confirmation,pii,gdpr,csv,pdf,excel,qr code,support,management,creation,generation,calculation,handling,processing,include,title,type,control,key,value,entry,element,option,mode,feature flag,setting,preference,user interface,admin panel,navigation,seo,authentication,authorization,authorisation,mfa,two-factor authentication,password hashing,ssl certificate,middleware,cookie,session cookie,constant,mobile application,web application,desktop application,bulk edit,bulk action,full-text search,cold start,registration,onboarding,verification,sign-up,signup,input,output,format,help,check,selection,show,handle,active,storage,server,database,backend,frontend,client side,builder,actor,sign-off,business key,primary identifier,identifier,monetization,algorithm,date range,confidence,approach,improvement,visibility,availability window,state machine,edge case,error message,best practice,test case'.split(
    ',',
  ),
);

/** Whose last word is one for a screen or a part of one: `analytics dashboard`, `event page`. */
const SCREENS =
  /^(page|screen|dashboard|view|button|tab|panel|modal|widget|badge|icon|menu|popup|dropdown|tooltip|sidebar|homepage|interface|criterion|endpoint|workflow|metric|integration|ui|layout|toggle|management|processing|handling|optimization|optimisation|administration|automation|scheduling|search|backup|encryption|tracking|calculation|formatting|rendering|creation|installation|authentication|authorization|authorisation|hashing|compatibility|display|middleware|diagram|backlog|requirement|feature|flow|strategy|parameter|placeholder|support|heading|engine|architecture|framework|marketplace|resolution|capability|functionality|extraction|parsing|logging|reporting|monitoring|onboarding|suggestion)$/;

export const isDocumentNoun = (key: string): boolean => NEVER.has(key) || SCREENS.test(lastWord(key));

/** Where a line lists what it has, it is none of these: a key of a flat, the menu of a canteen, a page of a scrapbook. */
export const isPartOfDocument = (key: string): boolean => isDocumentNoun(key) && !ALSO_THINGS.test(key);

const ALSO_THINGS =
  /^(key|form|link|menu|badge|label|entry|story|release|step|element|page|banner|tab|chart|show|persona|milestone|phase|sprint|epic|server|storage|database)$/;

/** The software itself, what it shows and what labels stand before, whatever the text says that it has. */
export const isNeverKept = (key: string): boolean => ITSELF.test(lastWord(key)) || SHOWN.test(key) || LABELS.test(key);

const ITSELF =
  /^(portal|platform|app|tool|system|software|website|prototype|keyboard|dashboard|screen|modal|widget|button|sidebar|tooltip|dropdown|homepage|popup|stat)$/;
const SHOWN = /\b(detail|details|landing|start|home|list|search|overview|settings|profile|results?) (page|view|screen|tab|filter)$/;
/** Labels of requirements, of fields, and of what law calls some of them. */
const LABELS =
  /^(basic|detail|filter|status|priority|severity|effort|input|output|description|preconditions?|postconditions?|error handling|functional requirement|user story|acceptance criterion|dependency|estimate|update|operation|search|constraint|customization|pii)$/;
