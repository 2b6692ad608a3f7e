"""Short tags and their reference names, as far as our mappings read them. Made by maketags; do not edit."""

_SHORT_21 = """
a001 RecordReference a002 NotificationType a199 DeletionText audience Audience b003 PublicationDate b004 ISBN
b005 EAN13 b006 UPC b007 PublisherProductNo b008 ISMN b009 DOI b010 ReplacesISBN b011 ReplacesEAN13 b012 ProductForm
b014 ProductFormDescription b015 ItemQuantity b018 TitleOfSeries b019 NumberWithinSeries b023 TitleOfSet
b024 SetPartNumber b026 ItemNumberWithinSet b028 DistinctiveTitle b029 Subtitle b030 TitlePrefix
b031 TitleWithoutPrefix b033 FormerTitle b034 SequenceNumber b035 ContributorRole b036 PersonName
b037 PersonNameInverted b038 TitlesBeforeNames b039 NamesBeforeKey b040 KeyNames b041 NamesAfterKey
b042 LettersAfterNames b043 TitlesAfterNames b044 BiographicalNote b045 ProfessionalPosition b046 Affiliation
b047 CorporateName b049 ContributorStatement b056 EditionTypeCode b057 EditionNumber b058 EditionStatement
b059 LanguageOfText b060 OriginalLanguage b061 NumberOfPages b062 IllustrationsNote b064 BASICMainSubject
b065 BICMainSubject b067 SubjectSchemeIdentifier b069 SubjectCode b070 SubjectHeadingText b073 AudienceCode
b079 ImprintName b081 PublisherName b083 CountryOfPublication b086 AnnouncementDate b087 CopyrightYear
b088 YearFirstPublished b089 SalesRightsType b090 RightsCountry b091 RightsRegion b171 SubjectSchemeName
b191 MainSubjectSchemeIdentifier b201 WorkIDType b202 TitleType b203 TitleText b204 AudienceCodeType
b206 AudienceCodeValue b209 CityOfPublication b210 NumberOfPieces b211 EpubType b213 EpubTypeDescription
b218 ExtentType b219 ExtentValue b220 ExtentUnit b221 ProductIDType b233 IDTypeName b243 NameCodeValue b244 IDValue
b247 PrefixToKey b248 SuffixToKey b249 UnnamedPersons b251 CountryCode b252 LanguageCode b253 LanguageRole
b255 PagesArabic b273 SeriesIDType b284 LevelSequenceNumber b286 FirstPageNumber b287 LastPageNumber
b288 ComponentTypeName b289 ComponentNumber b290 TextItemType b291 PublishingRole b294 WebsiteDescription
b295 WebsiteLink b306 Date b324 StartDate b325 EndDate b333 ProductFormDetail b334 ProductFormFeatureType
b335 ProductFormFeatureValue b336 ProductFormFeatureDescription b362 TradeAnnouncementDate b367 WebsiteRole
b374 TextSourceCorporate b388 RightsTerritory b390 PersonNameIDType b394 PublishingStatus c093 MeasureTypeCode
c094 Measurement c095 MeasureUnitCode c096 Height c097 Width c098 Thickness c099 Weight containeditem ContainedItem
contentitem ContentItem contributor Contributor copyrightowner CopyrightOwner copyrightstatement CopyrightStatement
d100 Annotation d101 MainDescription d102 TextTypeCode d104 Text d106 TextLink d107 TextAuthor d108 TextSourceTitle
d109 TextPublicationDate e110 ReviewQuote extent Extent f111 CoverImageFormatCode f113 CoverImageLink
f114 MediaFileTypeCode f115 MediaFileFormatCode f117 MediaFileLink f119 DownloadCaption f120 DownloadCredit
f121 DownloadCopyrightNotice f123 ProductWebsiteLink f170 ProductWebsiteDescription h130 ReplacedByISBN
h131 ReplacedByEAN13 h132 AlternativeFormatISBN h133 AlternativeFormatEAN13 h163 AlternativeProductISBN
h164 AlternativeProductEAN13 h208 RelationCode header Header imprint Imprint j137 SupplierName j141 AvailabilityCode
j142 ExpectedShipDate j143 OnSaleDate j144 OrderTime j148 PriceTypeCode j151 PriceAmount j152 CurrencyCode
j153 TaxRateCode1 j154 TaxRatePercent1 j155 TaxableAmount1 j156 TaxAmount1 j157 TaxRateCode2 j158 TaxRatePercent2
j159 TaxableAmount2 j160 TaxAmount2 j161 PriceEffectiveFrom j162 PriceEffectiveUntil j192 UnpricedItemType
j260 DateFormat j261 PriceQualifier j263 MinimumOrderQuantity j266 PriceStatus j292 SupplierRole j303 Territory
j304 CountryExcluded j308 TerritoryExcluded j350 OnHand j396 ProductAvailability j403 MarketCountry
j404 MarketTerritory j405 MarketCountryExcluded j407 MarketPublishingStatus j408 MarketDateRole language Language
m172 FromEANNumber m173 FromSAN m174 FromCompany m175 FromPerson m180 MessageNumber m182 SentDate
m184 DefaultLanguageOfText m185 DefaultPriceTypeCode m186 DefaultCurrencyCode m187 DefaultLinearUnit
m188 DefaultWeightUnit mainsubject MainSubject marketdate MarketDate marketrepresentation MarketRepresentation
measure Measure mediafile MediaFile n338 NoSeries n386 NoEdition notforsale NotForSale othertext OtherText
pagerun PageRun personnameidentifier PersonNameIdentifier price Price product Product
productformfeature ProductFormFeature productidentifier ProductIdentifier productwebsite ProductWebsite
professionalaffiliation ProfessionalAffiliation publisher Publisher relatedproduct RelatedProduct
salesrights SalesRights senderidentifier SenderIdentifier series Series seriesidentifier SeriesIdentifier set Set
stock Stock subject Subject supplydetail SupplyDetail textitem TextItem title Title website Website
workidentifier WorkIdentifier
"""

_SHORT_3 = """
a001 RecordReference a002 NotificationType a199 DeletionText audience Audience b012 ProductForm
b014 ProductFormDescription b029 Subtitle b030 TitlePrefix b031 TitleWithoutPrefix b034 SequenceNumber
b035 ContributorRole b036 PersonName b037 PersonNameInverted b038 TitlesBeforeNames b039 NamesBeforeKey
b040 KeyNames b041 NamesAfterKey b042 LettersAfterNames b043 TitlesAfterNames b044 BiographicalNote
b045 ProfessionalPosition b046 Affiliation b047 CorporateName b049 ContributorStatement b057 EditionNumber
b058 EditionStatement b061 NumberOfPages b062 IllustrationsNote b067 SubjectSchemeIdentifier b069 SubjectCode
b070 SubjectHeadingText b073 AudienceCode b079 ImprintName b081 PublisherName b083 CountryOfPublication
b087 CopyrightYear b089 SalesRightsType b171 SubjectSchemeName b201 WorkIDType b202 TitleType b203 TitleText
b204 AudienceCodeType b206 AudienceCodeValue b209 CityOfPublication b218 ExtentType b219 ExtentValue b220 ExtentUnit
b221 ProductIDType b233 IDTypeName b244 IDValue b247 PrefixToKey b248 SuffixToKey b249 UnnamedPersons
b251 CountryCode b252 LanguageCode b253 LanguageRole b284 LevelSequenceNumber b286 FirstPageNumber
b287 LastPageNumber b288 ComponentTypeName b289 ComponentNumber b290 TextItemType b291 PublishingRole
b294 WebsiteDescription b295 WebsiteLink b306 Date b324 StartDate b325 EndDate b333 ProductFormDetail
b334 ProductFormFeatureType b335 ProductFormFeatureValue b336 ProductFormFeatureDescription b367 WebsiteRole
b374 TextSourceCorporate b394 PublishingStatus c094 Measurement c095 MeasureUnitCode
collateraldetail CollateralDetail collection Collection collectionidentifier CollectionIdentifier
collectionsequence CollectionSequence contentdate ContentDate contentdetail ContentDetail contentitem ContentItem
contributor Contributor copyrightowner CopyrightOwner copyrightstatement CopyrightStatement d104 Text
d107 TextAuthor descriptivedetail DescriptiveDetail epublicense EpubLicense
epublicenseexpression EpubLicenseExpression epubusageconstraint EpubUsageConstraint epubusagelimit EpubUsageLimit
extent Extent header Header imprint Imprint imprintidentifier ImprintIdentifier j137 SupplierName j144 OrderTime
j151 PriceAmount j152 CurrencyCode j192 UnpricedItemType j260 DateFormat j261 PriceQualifier
j263 MinimumOrderQuantity j266 PriceStatus j292 SupplierRole j350 OnHand j396 ProductAvailability
j407 MarketPublishingStatus j408 MarketDateRole language Language m180 MessageNumber m184 DefaultLanguageOfText
m186 DefaultCurrencyCode market Market marketdate MarketDate marketpublishingdetail MarketPublishingDetail
measure Measure n386 NoEdition nameidentifier NameIdentifier pagerun PageRun price Price pricedate PriceDate
product Product productformfeature ProductFormFeature productidentifier ProductIdentifier
productiondetail ProductionDetail productpart ProductPart productsupply ProductSupply
professionalaffiliation ProfessionalAffiliation promotiondetail PromotionDetail publisher Publisher
publisheridentifier PublisherIdentifier publishingdate PublishingDate publishingdetail PublishingDetail
relatedmaterial RelatedMaterial relatedproduct RelatedProduct relatedwork RelatedWork
resourcefeature ResourceFeature resourceversion ResourceVersion resourceversionfeature ResourceVersionFeature
reviewrating ReviewRating salesrights SalesRights sender Sender senderidentifier SenderIdentifier stock Stock
subject Subject supplier Supplier supplydate SupplyDate supplydetail SupplyDetail
supportingresource SupportingResource tax Tax territory Territory textcontent TextContent textitem TextItem
textsource TextSource titledetail TitleDetail titleelement TitleElement website Website
workidentifier WorkIdentifier x298 SenderName x299 ContactName x307 SentDateTime x310 DefaultPriceType
x314 ProductComposition x315 MeasureType x317 EpubTechnicalProtection x318 EpubUsageType x319 EpubUsageStatus
x320 Quantity x321 EpubUsageUnit x322 NumberOfItemsOfThisForm x323 NumberOfCopies x329 CollectionType
x344 CollectionIDType x409 TitleElementLevel x410 PartNumber x415 NameIDType x419 EditionType x420 ScriptCode
x421 ExtentValueRoman x425 MainSubject x426 TextType x427 ContentAudience x428 SourceTitle x429 ContentDateRole
x435 ResourceLink x436 ResourceContentType x437 ResourceMode x438 ResourceFeatureType x439 FeatureValue
x440 FeatureNote x441 ResourceForm x442 ResourceVersionFeatureType x443 CorporateNameInverted x445 ImprintIDType
x447 PublisherIDType x448 PublishingDateRole x449 CountriesIncluded x450 RegionsIncluded x451 CountriesExcluded
x452 RegionsExcluded x454 WorkRelationCode x455 ProductRelationCode x456 ROWSalesRightsType x457 PrimaryPart
x461 SupplyDateRole x462 PriceType x470 TaxType x471 TaxRateCode x472 TaxRatePercent x473 TaxableAmount
x474 TaxAmount x476 PriceDateRole x478 TitleStatement x479 CollectionSequenceType x481 CollectionSequenceNumber
x510 EpubLicenseExpressionLink x511 EpubLicenseName x512 CopyrightType x525 Rating x526 RatingLimit x527 RatingUnits
x588 CopyrightStatementText
"""


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SHORT_21 = _pairs(_SHORT_21)
SHORT_3 = _pairs(_SHORT_3)
